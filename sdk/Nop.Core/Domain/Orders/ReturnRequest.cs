namespace Nop.Core.Domain.Orders;

public partial class ReturnRequest : BaseEntity
{
    public DateTime CreatedOnUtc { get; set; }

    public string CustomNumber { get; set; }

    public string CustomerComments { get; set; }

    public int CustomerId { get; set; }

    public int OrderItemId { get; set; }

    public int Quantity { get; set; }

    public string ReasonForReturn { get; set; }

    public string RequestedAction { get; set; }

    public ReturnRequestStatus ReturnRequestStatus
    {
        get => (ReturnRequestStatus)ReturnRequestStatusId;
        set => ReturnRequestStatusId = (int)value;
    }

    public int ReturnRequestStatusId { get; set; }

    public int ReturnedQuantity { get; set; }

    public string StaffNotes { get; set; }

    public int StoreId { get; set; }

    public DateTime UpdatedOnUtc { get; set; }

    public int UploadedFileId { get; set; }
}
