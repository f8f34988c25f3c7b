using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Signals;

internal sealed class RecordingSink : ISignalSink
{
    public List<(string Kind, int SubjectId)> Accepted { get; } = [];

    public void Accept(string kind, int subjectId)
    {
        Accepted.Add((kind, subjectId));
    }
}
