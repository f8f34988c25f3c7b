using Nop.Core.Domain.Logging;

namespace DemoStore.Areas.Admin.Models;

public record PluginRow(PluginDescriptor Descriptor, string? LogoUrl, string? ConfigurationUrl);

public record PluginListModel(IReadOnlyList<PluginRow> Rows, bool IsRestartRequired) : BaseNopModel;

public record WidgetRow(PluginDescriptor Descriptor, bool IsActive, string? ConfigurationUrl, IList<string> Zones);

public record WidgetListModel(IReadOnlyList<WidgetRow> Rows) : BaseNopModel;

/// <summary>One value on the settings page; its options are empty for a number or a text.</summary>
public record SettingRow(string Key, string Title, string? Value, bool IsSwitch, IReadOnlyList<string> Options);

public record SettingGroup(string Title, IReadOnlyList<SettingRow> Rows);

public record SettingListModel(IReadOnlyList<SettingGroup> Groups) : BaseNopModel;

public record StoreListModel(IList<Store> Stores) : BaseNopModel;

public record LogListModel(IPagedList<Log> Logs) : BaseNopModel;

public record ClockModel(DateTime NowUtc) : BaseNopModel;
