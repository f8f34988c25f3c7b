using Nop.Core.Configuration;

namespace Nop.Core.Domain.Customers;

public partial class RewardPointsSettings : ISettings
{
    public int ActivationDelay { get; set; }

    public int ActivationDelayPeriodId { get; set; }

    public bool DisplayHowMuchWillBeEarned { get; set; }

    public bool Enabled { get; set; }

    public decimal ExchangeRate { get; set; }

    public decimal MaximumRedeemedRate { get; set; }

    public int MaximumRewardPointsToUsePerOrder { get; set; }

    public decimal MinOrderTotalToAwardPoints { get; set; }

    public int MinimumRewardPointsToUse { get; set; }

    public int PageSize { get; set; }

    public bool PointsAccumulatedForAllStores { get; set; }

    public decimal PointsForPurchases_Amount { get; set; }

    public int PointsForPurchases_Points { get; set; }

    public int PointsForRegistration { get; set; }

    public int? PurchasesPointsValidity { get; set; }

    public int? RegistrationPointsValidity { get; set; }
}
