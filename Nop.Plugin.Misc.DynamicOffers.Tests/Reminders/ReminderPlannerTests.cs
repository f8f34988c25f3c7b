using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;

public class ReminderPlannerTests
{
    [Fact]
    public void A_mail_is_due_the_reminder_delay_after_the_last_sign()
    {
        Assert.Equal(Sample.Now.AddHours(3), ReminderPlanner.DueOn(Sample.Now, Sample.Caps));
    }

    [Fact]
    public void Nobody_is_reminded_twice_within_the_pause()
    {
        Assert.False(ReminderPlanner.IsTooSoon(null, Sample.Now));
        Assert.True(ReminderPlanner.IsTooSoon(Sample.Now, Sample.Now));
        Assert.True(ReminderPlanner.IsTooSoon(Sample.Now - ReminderPlanner.Pause + TimeSpan.FromTicks(1), Sample.Now));
        Assert.False(ReminderPlanner.IsTooSoon(Sample.Now - ReminderPlanner.Pause, Sample.Now));
    }

    public static TheoryData<string, Action<Customer>, bool> Customers => new()
    {
        { "an account", _ => { }, true },
        { "a guest", customer => customer.Email = null, false },
        { "no address", customer => customer.Email = " ", false },
        { "blocked", customer => customer.Active = false, false },
        { "deleted", customer => customer.Deleted = true, false }
    };

    [Theory]
    [MemberData(nameof(Customers))]
    public void A_mail_goes_to_the_address_of_a_living_account_only(string who, Action<Customer> change, bool canBeMailed)
    {
        var customer = Sample.Customer();
        change(customer);

        Assert.True(ReminderPlanner.CanBeMailed(customer) == canBeMailed, who);
    }
}
