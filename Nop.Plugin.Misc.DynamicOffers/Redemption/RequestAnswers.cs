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
    private readonly CartOffers _cartOffers;
    private readonly IStandingOffers _standingOffers;
    private readonly PluginState _pluginState;
    private readonly TimeProvider _timeProvider;

    public RequestAnswers(
        IHttpContextAccessor httpContextAccessor,
        ISettingService settingService,
        IGrantStore grantStore,
        CartOffers cartOffers,
        IStandingOffers standingOffers,
        PluginState pluginState,
        TimeProvider timeProvider)
    {
        _httpContextAccessor = httpContextAccessor;
        _settingService = settingService;
        _grantStore = grantStore;
        _cartOffers = cartOffers;
        _standingOffers = standingOffers;
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

        // What is asked while the answer is being found is answered with the full price.
        answers[(customerId, storeId)] = Answer.None;
        var answer = settings.Enabled ? await ReadAsync(customerId, storeId) : Answer.None;
        answers[(customerId, storeId)] = answer;

        return answer;
    }

    /// <summary>What the totals may use: of the grants that hold, those that the owner's limits of an order let through.</summary>
    /// <param name="fresh">Ask the limits also where they were asked for the same cart a moment ago.</param>
    public async Task<Answer> GetAllowedAsync(int customerId, int storeId, bool fresh = false)
    {
        var answer = await GetAsync(customerId, storeId);
        if (answer.IsFrozen || (answer.IsGuarded && !fresh) || answer.Held.Count == 0 || Answers is not { } answers)
            return answer;

        // What is asked meanwhile is answered with the full price; the totals that are asked for the limits have answers of their own.
        answers[(customerId, storeId)] = answer with { Held = [], IsGuarded = true };
        var allowed = answer with { Held = await _cartOffers.AllowAsync(answer.Held, customerId, storeId, fresh), IsGuarded = true };
        answers[(customerId, storeId)] = allowed;

        return allowed;
    }

    /// <summary>The cart is another one now: what was read stays, which of it holds is found anew.</summary>
    public async Task ReselectAsync(int customerId, int storeId)
    {
        if (Answers is { } answers && answers.TryGetValue((customerId, storeId), out var known) && !known.IsFrozen)
            await ReplaceAsync(customerId, storeId, await _standingOffers.FindAsync(customerId, storeId) ?? known.Open);
    }

    /// <summary>Takes what is open now in place of what was read, unless an order is being placed. Spares reading it again.</summary>
    public async Task ReplaceAsync(int customerId, int storeId, IReadOnlyList<Grant> open)
    {
        if (Answers is { } answers && answers.TryGetValue((customerId, storeId), out var known) && !known.IsFrozen)
        {
            answers[(customerId, storeId)] = Answer.None;
            answers[(customerId, storeId)] = new Answer(await _cartOffers.SelectAsync(open, customerId, storeId), open, IsFrozen: false);
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
        var open = await _standingOffers.FindAsync(customerId, storeId) ?? await _grantStore.GetOpenAsync(customerId, storeId, nowUtc);

        return new Answer(await _cartOffers.SelectAsync(open, customerId, storeId), open, IsFrozen: false);
    }

    /// <summary>Fixes the answer until <see cref="Forget"/>; none answers 'no'.</summary>
    public void Freeze(int customerId, int storeId, IReadOnlyList<Held> held)
    {
        Set(customerId, storeId, new Answer(held, held.Select(one => one.Grant).ToList(), IsFrozen: true));
    }

    /// <summary>
    /// Asks the host while these grants hold and no others, what an order would come to for instance. In a request of its own: the host keeps parts of a total with the request.
    /// </summary>
    public static async Task<T> AskAsync<T>(HttpContext httpContext, int customerId, int storeId, IReadOnlyList<Held> held, Func<Task<T>> askAsync)
    {
        var items = httpContext.Items;
        httpContext.Items = ItemsAnswering(customerId, storeId, held);
        try
        {
            return await askAsync();
        }
        finally
        {
            httpContext.Items = items;
        }
    }

    /// <summary>What a request keeps in which these grants hold and nothing else does.</summary>
    public static IDictionary<object, object?> ItemsAnswering(int customerId, int storeId, IReadOnlyList<Held> held) => new Dictionary<object, object?>
    {
        [ItemsKey] = new Dictionary<(int, int), Answer> { [(customerId, storeId)] = new Answer(held, [], IsFrozen: true) }
    };

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
}
