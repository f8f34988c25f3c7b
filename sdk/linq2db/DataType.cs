namespace LinqToDB;

public enum DataType
{
    Undefined = 0,

    Char = 1,

    VarChar = 2,

    Text = 3,

    NChar = 4,

    NVarChar = 5,

    NText = 6,

    Binary = 7,

    VarBinary = 8,

    Blob = 9,

    Image = 10,

    Boolean = 11,

    Guid = 12,

    SByte = 13,

    Int16 = 14,

    Int32 = 15,

    Int64 = 16,

    Byte = 17,

    UInt16 = 18,

    UInt32 = 19,

    UInt64 = 20,

    Single = 21,

    Double = 22,

    Decimal = 23,

    Money = 24,

    SmallMoney = 25,

    Date = 26,

    Date32 = 27,

    Time = 28,

    DateTime = 29,

    DateTime2 = 30,

    SmallDateTime = 31,

    DateTimeOffset = 32,

    DateTime64 = 33,

    Timestamp = 34,

    Xml = 35,

    Variant = 36,

    VarNumeric = 37,

    Udt = 38,

    BitArray = 39,

    Dictionary = 40,

    Cursor = 41,

    Json = 42,

    BinaryJson = 43,

    Structured = 44,

    Long = 45,

    LongRaw = 46,

    Interval = 47,

    Enum = 48,

    Enum8 = 49,

    Enum16 = 50,

    BFile = 51,

    DecFloat = 52,

    TimeTZ = 53,

    Int128 = 54,

    UInt128 = 55,

    Int256 = 56,

    UInt256 = 57,

    IPv4 = 58,

    IPv6 = 59,

    IntervalSecond = 60,

    IntervalMinute = 61,

    IntervalHour = 62,

    IntervalDay = 63,

    IntervalWeek = 64,

    IntervalMonth = 65,

    IntervalQuarter = 66,

    IntervalYear = 67,

    Decimal32 = 68,

    Decimal64 = 69,

    Decimal128 = 70,

    Decimal256 = 71
}
