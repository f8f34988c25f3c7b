using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Services.Discounts;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>Answers the host's question whether a carrier holds for a customer. Looks up, never decides; fails closed to the full price.</summary>
public class RequirementCheck
{
    private readonly RequestAnswers _answers;
    private readonly ICarrierStore _carrierStore;
    private readonly OwnerNotices _notices;
    private readonly ILogger _logger;

    public RequirementCheck(RequestAnswers answers, ICarrierStore carrierStore, OwnerNotices notices, ILogger logger)
    {
        _answers = answers;
        _carrierStore = carrierStore;
        _notices = notices;
        _logger = logger;
    }

    public async Task<DiscountRequirementValidationResult> CheckAsync(DiscountRequirementValidationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);

        return new DiscountRequirementValidationResult { IsValid = await HoldsAsync(request) };
    }

    private async Task<bool> HoldsAsync(DiscountRequirementValidationRequest request)
    {
        if (request.Customer is null || request.Store is null)
        {
            return false;
        }

        try
        {
            var carriers = await _carrierStore.GetAllAsync();
            var carrier = carriers.FirstOrDefault(candidate => candidate.RequirementId == request.DiscountRequirementId);
            if (carrier is null)
            {
                return false;
            }

            var answer = await _answers.GetAllowedAsync(request.Customer.Id, request.Store.Id);

            return answer.Holds(carrier.DiscountId);
        }
        catch (Exception exception)
        {
            _notices.Raise(NoticeKind.FailedClosed, exception.Message);
            await _logger.ErrorAsync("Dynamic Offers could not check a discount requirement; the full price holds.", exception);

            return false;
        }
    }
}
