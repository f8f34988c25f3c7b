using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Services.Customers;
using Nop.Services.Helpers;

namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>Reads where and as whom a shopper is in the shop. What only some rules ask for costs a statement only with them.</summary>
public class SituationReader(
    ICustomerService customerService,
    IWorkContext workContext,
    IDateTimeHelper dateTimeHelper,
    IOpenReturns returns,
    TimeProvider timeProvider)
{
    /// <param name="isAbsent">What the request of the moment says is of somebody else.</param>
    public async Task<Situation> ReadAsync(Customer customer, int storeId, bool isAbsent, ProfileParts parts) => new()
    {
        StoreId = storeId,
        LanguageId = isAbsent ? customer.LanguageId ?? 0 : (await workContext.GetWorkingLanguageAsync())?.Id ?? 0,
        CurrencyId = isAbsent ? customer.CurrencyId ?? 0 : (await workContext.GetWorkingCurrencyAsync())?.Id ?? 0,
        IsRegistered = await customerService.IsRegisteredAsync(customer),
        RoleIds = (await customerService.GetCustomerRoleIdsAsync(customer)).Order().ToList(),
        LocalTime = TimeZoneInfo.ConvertTimeFromUtc(timeProvider.GetUtcNow().UtcDateTime, dateTimeHelper.DefaultStoreTimeZone),
        HasOpenReturn = parts.HasFlag(ProfileParts.Returns) ? await returns.AnyAsync(customer.Id) : null
    };
}
