namespace LinqToDB.Data;

public class DataParameter
{
    public DataParameter()
    {
    }

    public DataParameter(string name, object value)
    {
        Name = name;
        Value = value;
    }

    public DataParameter(string name, object value, DataType dataType)
        : this(name, value)
    {
        DataType = dataType;
    }

    public string Name { get; set; }

    public object Value { get; set; }

    public DataType DataType { get; set; }
}
