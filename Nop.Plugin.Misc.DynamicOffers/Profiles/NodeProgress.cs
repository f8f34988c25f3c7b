namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>
/// Up to which sequence number the signals of each node are folded into a profile, for the nodes that wrote last. A node's signals come in the order of their
/// numbers, so that after a crash what is in the log and not in the profile is known exactly.
/// </summary>
public sealed class NodeProgress
{
    private const int Most = 4;

    private readonly List<(int NodeId, long Sequence)> _nodes = [];

    public long Of(int nodeId)
    {
        foreach (var (id, sequence) in _nodes)
        {
            if (id == nodeId)
                return sequence;
        }

        return 0;
    }

    public void Advance(int nodeId, long sequence)
    {
        var known = Of(nodeId);
        _nodes.RemoveAll(node => node.NodeId == nodeId);
        _nodes.Add((nodeId, Math.Max(known, sequence)));
        if (_nodes.Count > Most)
            _nodes.RemoveAt(0);
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write((byte)_nodes.Count);
        foreach (var (nodeId, sequence) in _nodes)
        {
            writer.Write(nodeId);
            writer.Write(sequence);
        }
    }

    internal void Read(BinaryReader reader)
    {
        for (var left = reader.ReadByte(); left > 0; left--)
            _nodes.Add((reader.ReadInt32(), reader.ReadInt64()));
    }
}
