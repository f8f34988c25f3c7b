namespace DemoStore.Seeding;

/// <summary>The shelves of the shop, as <c>catalog.json</c> lists them.</summary>
public static class CatalogSample
{
    /// <summary>Of the products sold by variant, this many pieces of each are on stock, and none of the last.</summary>
    private const int VariantStock = 25;

    public static async Task InstallAsync(SampleRows rows, SampleStore store, IReadOnlyDictionary<string, int> taxCategories)
    {
        var catalog = EmbeddedFile.ReadJson<CatalogFile>("catalog.json");

        var manufacturers = await rows.AddAsync(catalog.Manufacturers.Select((maker, index) => new Manufacturer
        {
            Name = maker.Name,
            ManufacturerTemplateId = 1,
            PageSize = 12,
            PageSizeOptions = "12, 24",
            AllowCustomersToSelectPageSize = true,
            Published = true,
            DisplayOrder = index,
            CreatedOnUtc = rows.NowUtc,
            UpdatedOnUtc = rows.NowUtc,
        }));
        await rows.AddSlugsAsync(manufacturers, manufacturer => manufacturer.Name);

        var pictures = await AddPicturesAsync(rows, catalog);
        var categories = await AddCategoriesAsync(rows, catalog, pictures);
        await rows.AddAsync(categories.Zip(catalog.Categories, (category, file) => new LocalizedProperty
        {
            EntityId = category.Id,
            LanguageId = store.Arabic.Id,
            LocaleKeyGroup = nameof(Category),
            LocaleKey = nameof(Category.Name),
            LocaleValue = file.Arabic,
        }));
        var listed = catalog.Categories
            .Zip(categories, (file, category) => file.Products.Select(product => (File: file, Category: category, Product: product)))
            .SelectMany(products => products)
            .ToList();
        var products = await rows.AddAsync(listed.Select(entry => CreateProduct(rows, entry.Product, taxCategories[entry.File.Tax])));
        await rows.AddSlugsAsync(products, product => product.Name);

        await rows.AddAsync(products.Zip(listed, (product, entry) =>
            new ProductCategory { ProductId = product.Id, CategoryId = entry.Category.Id, DisplayOrder = product.DisplayOrder }));
        await rows.AddAsync(products.Zip(listed, (product, entry) =>
            new ProductPicture { ProductId = product.Id, PictureId = pictures[entry.Product.Name].Id }));
        await rows.AddAsync(
            from product in products.Zip(listed)
            where product.Second.Product.Maker is not null
            let manufacturer = manufacturers.Single(manufacturer => manufacturer.Name == product.Second.Product.Maker)
            select new ProductManufacturer { ProductId = product.First.Id, ManufacturerId = manufacturer.Id });
        await rows.AddAsync(
            from product in products.Zip(listed)
            from tier in product.Second.Product.Tiers?.AsEnumerable() ?? []
            select new TierPrice { ProductId = product.First.Id, Quantity = int.Parse(tier.Key, CultureInfo.InvariantCulture), Price = tier.Value });

        foreach (var (name, materials) in catalog.Specifications)
            await AddSpecificationAsync(rows, name, materials, products);
        await AddAttributesAsync(rows, [.. products.Zip(listed, (product, entry) => (product, entry.Product))]);
    }

    private static async Task<Dictionary<string, Picture>> AddPicturesAsync(SampleRows rows, CatalogFile catalog)
    {
        var drawn = catalog.Categories
            .SelectMany(category => category.Products.Select(product => (product.Name, product.Motif)).Prepend((category.Name, category.Motif)))
            .ToList();
        var pictures = await rows.AddAsync(drawn.Select(picture => new Picture
        {
            MimeType = "image/svg+xml",
            SeoFilename = SampleRows.Slug(picture.Name),
            AltAttribute = picture.Name,
            TitleAttribute = picture.Name,
            VirtualPath = DrawnPictureController.UrlOf(picture.Motif, SampleRows.Slug(picture.Name)),
        }));

        return pictures.ToDictionary(picture => picture.AltAttribute);
    }

    private static async Task<IReadOnlyList<Category>> AddCategoriesAsync(SampleRows rows, CatalogFile catalog, Dictionary<string, Picture> pictures)
    {
        var categories = await rows.AddAsync(catalog.Categories.Select((category, index) => new Category
        {
            Name = category.Name,
            Description = $"<p>{category.Text}</p>",
            PictureId = pictures[category.Name].Id,
            CategoryTemplateId = 1,
            PageSize = 12,
            PageSizeOptions = "12, 24",
            AllowCustomersToSelectPageSize = true,
            ShowOnHomepage = true,
            Published = true,
            DisplayOrder = index + 1,
            CreatedOnUtc = rows.NowUtc,
            UpdatedOnUtc = rows.NowUtc,
        }));
        await rows.AddSlugsAsync(categories, category => category.Name);

        return categories;
    }

    private static Product CreateProduct(SampleRows rows, ProductFile file, int taxCategoryId) => new()
    {
        Name = file.Name,
        Sku = SampleRows.Slug(file.Name).ToUpperInvariant(),
        ShortDescription = file.Text,
        FullDescription = $"<p>{file.Text}</p>",
        Price = file.Price,
        ProductCost = file.Cost,
        ProductType = ProductType.SimpleProduct,
        ProductTemplateId = 1,
        TaxCategoryId = taxCategoryId,
        IsGiftCard = file.GiftCard,
        GiftCardType = GiftCardType.Virtual,
        IsShipEnabled = !file.GiftCard,
        Weight = file.GiftCard ? 0 : 1,
        ManageInventoryMethod = file.GiftCard ? ManageInventoryMethod.DontManageStock
            : file.ByVariant ? ManageInventoryMethod.ManageStockByAttributes
            : ManageInventoryMethod.ManageStock,
        StockQuantity = file.Stock,
        DisplayStockAvailability = true,
        DisplayStockQuantity = true,
        BackorderMode = BackorderMode.NoBackorders,
        OrderMinimumQuantity = 1,
        OrderMaximumQuantity = 100,
        AllowCustomerReviews = true,
        VisibleIndividually = true,
        ShowOnHomepage = file.Home,
        Published = true,
        CreatedOnUtc = rows.NowUtc,
        UpdatedOnUtc = rows.NowUtc,
    };

    private static async Task AddAttributesAsync(SampleRows rows, IReadOnlyList<(Product Product, ProductFile File)> products)
    {
        var varied = products.Where(entry => entry.File.Attribute is not null).ToList();
        var attributes = (await rows.AddAsync(varied.Select(entry => entry.File.Attribute).Distinct()
            .Select(name => new ProductAttribute { Name = name }))).ToDictionary(attribute => attribute.Name);
        var mappings = await rows.AddAsync(varied.Select(entry => new ProductAttributeMapping
        {
            ProductId = entry.Product.Id,
            ProductAttributeId = attributes[entry.File.Attribute!].Id,
            AttributeControlType = AttributeControlType.DropdownList,
            IsRequired = true,
        }));
        var values = (await rows.AddAsync(mappings.Zip(varied).SelectMany(pair => pair.Second.File.Values!.Select((value, index) =>
            new ProductAttributeValue
            {
                ProductAttributeMappingId = pair.First.Id,
                AttributeValueType = AttributeValueType.Simple,
                Name = value.Key,
                PriceAdjustment = value.Value,
                Cost = Math.Round(value.Value / 2, 2),
                Quantity = 1,
                IsPreSelected = index == 0,
                DisplayOrder = index,
            })))).ToLookup(value => value.ProductAttributeMappingId);

        var parser = rows.Get<IProductAttributeParser>();
        await rows.AddAsync(
            from pair in mappings.Zip(varied)
            where pair.Second.File.ByVariant
            from value in values[pair.First.Id]
            select new ProductAttributeCombination
            {
                ProductId = pair.Second.Product.Id,
                AttributesXml = parser.AddProductAttribute(string.Empty, pair.First, value.Id.ToString(CultureInfo.InvariantCulture)),
                Sku = $"{pair.Second.Product.Sku}-{value.Name}",
                StockQuantity = value == values[pair.First.Id].Last() ? 0 : VariantStock,
            });
    }

    private static async Task AddSpecificationAsync(
        SampleRows rows, string name, IReadOnlyDictionary<string, IReadOnlyList<string>> products, IEnumerable<Product> all)
    {
        var attribute = (await rows.AddAsync([new SpecificationAttribute { Name = name }])).Single();
        var options = await rows.AddAsync(products.Keys.Select((option, index) =>
            new SpecificationAttributeOption { SpecificationAttributeId = attribute.Id, Name = option, DisplayOrder = index }));
        await rows.AddAsync(
            from option in options
            from product in all.Where(product => products[option.Name].Contains(product.Name))
            select new ProductSpecificationAttribute
            {
                ProductId = product.Id,
                SpecificationAttributeOptionId = option.Id,
                AllowFiltering = true,
                ShowOnProductPage = true,
            });
    }

    private sealed record CatalogFile(
        IReadOnlyList<ManufacturerFile> Manufacturers,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Specifications,
        IReadOnlyList<CategoryFile> Categories);

    private sealed record ManufacturerFile(string Name);

    private sealed record CategoryFile(string Name, string Arabic, string Tax, string Motif, string Text, IReadOnlyList<ProductFile> Products);

    private sealed record ProductFile(
        string Name, string Motif, string? Maker, decimal Price, decimal Cost, int Stock, bool Home, string Text, string? Attribute,
        IReadOnlyDictionary<string, decimal>? Values, IReadOnlyDictionary<string, decimal>? Tiers, bool ByVariant, bool GiftCard);
}
