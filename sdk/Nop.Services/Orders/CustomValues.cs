namespace Nop.Services.Orders;

/// <summary>What a payment method keeps with a payment request and an order; a name stands once.</summary>
public partial class CustomValues : List<CustomValue>
{
    public virtual string this[string name]
    {
        get => Find(value => value.Name == name)?.Value;
        set
        {
            Remove(name);
            Add(new CustomValue(name, value));
        }
    }

    public virtual bool TryGetValue(string name, out CustomValue value)
    {
        value = Find(candidate => candidate.Name == name);

        return value is not null;
    }

    public virtual bool Remove(string name)
    {
        return RemoveAll(value => value.Name == name) > 0;
    }
}
