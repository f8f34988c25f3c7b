using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Order;

public partial record CustomerRewardPointsModel : BaseNopModel
{
    public IList<RewardPointsHistoryModel> RewardPoints { get; set; } = [];

    public int RewardPointsBalance { get; set; }

    public string RewardPointsAmount { get; set; }

    public partial record RewardPointsHistoryModel : BaseNopEntityModel
    {
        public int Points { get; set; }

        public string PointsBalance { get; set; }

        public string Message { get; set; }

        public DateTime CreatedOn { get; set; }

        public DateTime? EndDate { get; set; }
    }
}
