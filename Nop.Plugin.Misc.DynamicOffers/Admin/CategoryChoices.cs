using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>The shop's categories by their way from the top, 'Clothing » Shirts', for owners to choose from.</summary>
public class CategoryChoices(ICategoryService categoryService)
{
    public async Task<IReadOnlyList<ChoiceModel>> GetAsync()
    {
        var categories = (await categoryService.GetAllCategoriesAsync(showHidden: true)).ToDictionary(category => category.Id);

        string Way(int id, int depth = 0)
        {
            var category = categories[id];

            // Not for ever where categories lie in each other.
            return depth < categories.Count && categories.ContainsKey(category.ParentCategoryId) ? $"{Way(category.ParentCategoryId, depth + 1)} » {category.Name}" : category.Name;
        }

        return categories.Keys.Select(id => new ChoiceModel(id, Way(id))).OrderBy(choice => choice.Text, StringComparer.CurrentCulture).ToList();
    }
}
