using Nop.Core.Domain.Localization;

namespace Nop.Core.Domain.Catalog;

public partial class ProductAttributeMapping : BaseEntity, ILocalizedEntity
{
    public AttributeControlType AttributeControlType
    {
        get => (AttributeControlType)AttributeControlTypeId;
        set => AttributeControlTypeId = (int)value;
    }

    public int AttributeControlTypeId { get; set; }

    public string ConditionAttributeXml { get; set; }

    public string DefaultValue { get; set; }

    public int DisplayOrder { get; set; }

    public bool IsRequired { get; set; }

    public int ProductAttributeId { get; set; }

    public int ProductId { get; set; }

    public string TextPrompt { get; set; }

    public string ValidationFileAllowedExtensions { get; set; }

    public int? ValidationFileMaximumSize { get; set; }

    public int? ValidationMaxLength { get; set; }

    public int? ValidationMinLength { get; set; }
}
