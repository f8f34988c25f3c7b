using System.IO.Compression;

namespace DemoStore.Hosting.Plugins;

/// <summary>The folder of the plugins, a folder each with its <c>plugin.json</c>, and beside them those uploaded since the last start.</summary>
public sealed class PluginFolder(DemoOptions options)
{
    private const string UploadedName = "Uploaded";
    private const string DescriptionFileName = "plugin.json";

    private string Uploaded => Path.Combine(options.PluginsFolder, UploadedName);

    public bool HasUploads => Directory.Exists(Uploaded) && Directory.EnumerateDirectories(Uploaded).Any();

    /// <summary>Unpacks a package to where the next start finds it.</summary>
    /// <exception cref="NopException">The zip does not hold plugins of this version at its top level.</exception>
    public List<PluginDescriptor> Upload(Stream zip)
    {
        var unpacked = Directory.CreateDirectory(Path.Combine(options.DataFolder, $"upload-{Guid.NewGuid():N}"));
        try
        {
            Unzip(zip, unpacked.FullName);
            var folders = unpacked.GetDirectories();
            var descriptors = folders.Select(folder => CheckUpload(folder.FullName)).ToList();
            if (descriptors.Count == 0)
                throw new NopException("No plugin was found: the top level of the archive must be the plugin's folder.");

            Directory.CreateDirectory(Uploaded);
            foreach (var folder in folders)
                Replace(folder.FullName, Path.Combine(Uploaded, folder.Name));

            return descriptors;
        }
        finally
        {
            unpacked.Delete(recursive: true);
        }
    }

    /// <summary>Moves what was uploaded into place, over an earlier version.</summary>
    public void MoveUploads()
    {
        if (!HasUploads)
            return;

        foreach (var folder in Directory.GetDirectories(Uploaded))
            Replace(folder, Path.Combine(options.PluginsFolder, Path.GetFileName(folder)));
    }

    public void DiscardUploads()
    {
        if (HasUploads)
            Directory.Delete(Uploaded, recursive: true);
    }

    /// <summary>The plugins of this version of nopCommerce, in their display order.</summary>
    public List<PluginDescriptor> ReadDescriptors() =>
        Directory.GetDirectories(options.PluginsFolder)
            .Where(folder => Path.GetFileName(folder) != UploadedName && File.Exists(Path.Combine(folder, DescriptionFileName)))
            .Select(ReadDescriptor)
            .Where(IsSupported)
            .OrderBy(descriptor => descriptor.DisplayOrder)
            .ToList();

    private static void Unzip(Stream zip, string folder)
    {
        try
        {
            ZipFile.ExtractToDirectory(zip, folder);
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException)
        {
            throw new NopException("The file is not a zip archive.", exception);
        }
    }

    private static PluginDescriptor CheckUpload(string folder)
    {
        if (!File.Exists(Path.Combine(folder, DescriptionFileName)))
            throw new NopException($"'{Path.GetFileName(folder)}' holds no {DescriptionFileName}.");

        var descriptor = ReadDescriptor(folder);

        return IsSupported(descriptor)
            ? descriptor
            : throw new NopException($"'{descriptor.SystemName}' does not support version {NopVersion.CURRENT_VERSION}.");
    }

    private static bool IsSupported(PluginDescriptor descriptor) => descriptor.SupportedVersions.Contains(NopVersion.CURRENT_VERSION);

    private static PluginDescriptor ReadDescriptor(string folder)
    {
        var file = Path.Combine(folder, DescriptionFileName);
        try
        {
            var descriptor = JsonSerializer.Deserialize<PluginDescriptor>(File.ReadAllText(file));
            if (string.IsNullOrWhiteSpace(descriptor?.SystemName))
                throw new NopException($"{file} gives no system name.");

            descriptor.OriginalAssemblyFile = Path.Combine(folder, descriptor.AssemblyFileName);

            return descriptor;
        }
        catch (JsonException exception)
        {
            throw new NopException($"{file} is no plugin description: {exception.Message}", exception);
        }
    }

    private static void Replace(string source, string target)
    {
        if (Directory.Exists(target))
            Directory.Delete(target, recursive: true);

        Directory.Move(source, target);
    }
}
