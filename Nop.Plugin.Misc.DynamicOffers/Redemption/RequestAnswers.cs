using Microsoft.AspNetCore.Http;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>
/// The answers of this request, by customer and store. Read once, with one indexed statement, and kept with the request; without a request
/// (a background job of the host) everybody pays the full price, because scoped services would outlive what they hold there.
/// </summary>
public class RequestAnswers
{
    private static readonly object ItemsKey = new();

    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly ISettingService _settingService;
    private readonly IGrantStore _grantStore;
    private readonly PluginState _pluginState;
    private readonly TimeProvider _timeProvider;

    public RequestAnswers(
        IHttpContextAccessor httpContextAccessor,
        ISettingService settingService,
        IGrantStore grantStore,
        PluginState pluginState,
        TimeProvider timeProvider)
    {
        _httpContextAccessor = httpContextAccessor;
        _settingService = settingService;
        _grantStore = grantStore;
        _pluginState = pluginState;
        _timeProvider = timeProvider;
    }

    public async Task<Answer> GetAsync(int customerId, int storeId)
    {
        if (Answers is not { } answers)
        {
            return Answer.None;
        }

        if (answers.TryGetValue((customerId, storeId), out var known))
        {
            return known;
        }

        var settings = await _settingService.LoadSettingAsync<DynamicOffersSettings>(storeId);
        var answer = settings.Enabled ? await ReadAsync(customerId, storeId) : Answer.None;
        answers[(customerId, storeId)] = answer;

        return answer;
    }

    /// <summary>Takes what is open now in place of what was read, unless an order is being placed. Spares reading it again.</summary>
    public void Replace(int customerId, int storeId, IReadOnlyList<Grant> open)
    {
        if (Answers is { } answers && answers.TryGetValue((customerId, storeId), out var known) && !known.IsFrozen)
        {
            answers[(customerId, storeId)] = new Answer(Best(open, _timeProvider.GetUtcNow().UtcDateTime), open, IsFrozen: false);
        }
    }

    /// <summary>Forgets what was read, so that it is read again where it is asked for.</summary>
    public void Forget(int customerId, int storeId)
    {
        Answers?.Remove((customerId, storeId));
    }

    /// <summary>What is open for the customer, also while offers are switched off.</summary>
    public async Task<Answer> ReadAsync(int customerId, int storeId)
    {
        if (!await _pluginState.IsInstalledAsync())
        {
            return Answer.None;
        }

        var nowUtc = _timeProvider.GetUtcNow().UtcDateTime;
        var open = await _grantStore.GetOpenAsync(customerId, storeId, nowUtc);

        return new Answer(Best(open, nowUtc), open, IsFrozen: false);
    }

    /// <summary>Fixes the answer until <see cref="Forget"/>; null answers 'no'.</summary>
    public void Freeze(int customerId, int storeId, Grant? grant)
    {
        Set(customerId, storeId, new Answer(grant, grant is null ? [] : [grant], IsFrozen: true));
    }

    private Dictionary<(int CustomerId, int StoreId), Answer>? Answers
    {
        get
        {
            if (_httpContextAccessor.HttpContext is not { } httpContext)
            {
                return null;
            }

            if (httpContext.Items[ItemsKey] is not Dictionary<(int, int), Answer> answers)
            {
                httpContext.Items[ItemsKey] = answers = [];
            }

            return answers;
        }
    }

    private void Set(int customerId, int storeId, Answer answer)
    {
        if (Answers is { } answers)
        {
            answers[(customerId, storeId)] = answer;
        }
    }

    // The deepest wins; of equals the one that ends first, then the older: always the same one.
    private static Grant? Best(IEnumerable<Grant> open, DateTime nowUtc)
    {
        return open
            .Where(grant => grant.IsUsable(nowUtc))
            .OrderByDescending(grant => grant.Percentage)
            .ThenBy(grant => grant.ExpiresOnUtc)
            .ThenBy(grant => grant.Id)
            .FirstOrDefault();
    }
}
