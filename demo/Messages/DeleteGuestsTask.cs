namespace DemoStore.Messages;

public class DeleteGuestsTask(ICustomerService customerService, CustomerSettings customerSettings, TimeProvider clock) : IScheduleTask
{
    /// <summary>nopCommerce's own default (24 hours), used where the setting is missing.</summary>
    private const int DefaultAgeMinutes = 1440;

    public Task ExecuteAsync()
    {
        var ageMinutes = customerSettings.DeleteGuestTaskOlderThanMinutes;
        var createdTo = clock.GetUtcNow().UtcDateTime.AddMinutes(-(ageMinutes > 0 ? ageMinutes : DefaultAgeMinutes));

        return customerService.DeleteGuestCustomersAsync(null, createdTo, onlyWithoutShoppingCart: true);
    }
}
