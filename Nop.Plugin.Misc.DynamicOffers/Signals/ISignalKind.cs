namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>
/// A kind of signal that another plugin brings: it hands them to <see cref="ISignalSink"/>, campaigns can be asked upon them, and a profile keeps when the last one was. One
/// class; found by scanning.
/// </summary>
public interface ISignalKind
{
    /// <summary>Stored, unique, in snake_case, at most <see cref="SignalKinds.MostCharacters"/>. Its text stands in the locale resources under 'Signals.' and the code.</summary>
    string Code { get; }
}
