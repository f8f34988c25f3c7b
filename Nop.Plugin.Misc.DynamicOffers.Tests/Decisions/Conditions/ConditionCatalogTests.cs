using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Localization;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

/// <summary>What holds of every condition of the plugin, those that are added later included.</summary>
public class ConditionCatalogTests
{
    private const string Prefix = DynamicOffersDefaults.LocalePrefix;

    private static readonly IReadOnlyDictionary<string, string> English = EmbeddedTexts.ReadResources("en");
    private static readonly IReadOnlyDictionary<string, string> Arabic = EmbeddedTexts.ReadResources("ar");

    private static readonly IReadOnlyList<ICondition> All = Parts.Conditions.All;

    private static readonly ShopperProfile Empty = new(
        Sample.Now,
        ProductViews: 0,
        Away: TimeSpan.Zero,
        IsAbsent: false,
        CartQuantity: 0,
        CartChangedOnUtc: null,
        ShopperFeatures.Unknown);

    private static readonly CartLine Line = Sample.Line(1, quantity: 2, unitPrice: 1234.56m, stock: 3, categoryId: 1, manufacturerId: 1) with
    {
        AttributesXml = "<Value>1</Value>",
        UnitCost = 700.5m,
        SpecificationOptionIds = [1],
        IsSalesKnown = true,
        LastSoldOnUtc = Sample.Now.AddDays(-90)
    };

    private static readonly ShopperProfile Regular = Sample.WithCart(Line, Sample.Line(2, stock: 400)) with
    {
        Away = TimeSpan.FromHours(2),
        CartChangedOnUtc = Sample.Now.AddHours(-2),
        ProductViews = 4,
        Situation = new Situation
        {
            StoreId = 1,
            LanguageId = 1,
            CurrencyId = 1,
            IsRegistered = true,
            RoleIds = [1, 3],
            LocalTime = new DateTime(2026, 12, 7, 18, 30, 0),
            HasOpenReturn = false
        },
        Features = ShopperFeatures.Unknown with
        {
            Visits = 7,
            SinceVisitBefore = TimeSpan.FromDays(1.5),
            SinceLastOrder = TimeSpan.FromDays(12.3),
            Orders = 6,
            OrderValue = 1234.5m,
            AverageOrder = 205.75m,
            Lifecycle = Lifecycle.Active,
            Mission = Mission.Replenish,
            PriceSensitivity = 0.75,
            CouponAffinity = 0.125,
            ReturnRate = 0.1,
            Device = DeviceClass.Phone,
            CountryId = 1,
            SinceSignUp = TimeSpan.FromDays(6.5),
            SinceCoupon = TimeSpan.FromDays(2),
            SincePaymentFailure = TimeSpan.FromHours(1.25),
            SinceShippingCostSeen = TimeSpan.FromMinutes(7.5),
            SinceExitIntent = TimeSpan.FromMinutes(1.5),
            SincePriceCompared = TimeSpan.FromHours(3),
            SinceFriendOrdered = TimeSpan.FromDays(4),
            IsSubscribed = true,
            Products = [new Affinity(1, 4.567, Sample.Now, Sample.Now.AddHours(-30))],
            Categories = [new Affinity(1, 5.678, Sample.Now, Sample.Now.AddHours(-30))]
        }
    };

    [Fact]
    public void There_are_thirty_at_least_each_with_a_code_of_its_own()
    {
        Assert.True(All.Count >= 30);
        Assert.Equal(All.Count, All.Select(condition => condition.Code).Distinct().Count());
        Assert.All(All, condition => AssertIsCode(condition.Code));
        Assert.Empty(All.Select(condition => condition.Code).Intersect([ConditionTerms.All, ConditionTerms.Any, ConditionTerms.None]));
        Assert.All(All, condition => Assert.Same(condition, Parts.Conditions.Find(condition.Code)));
    }

    // A list of the owner's names reasons of both kinds.
    [Fact]
    public void No_condition_has_the_code_of_another_reason()
    {
        string[] oursToo = [ReasonCode.HasCart, ReasonCode.ViewedProducts, ReasonCode.LeftCart];
        var reasons = typeof(ReasonCode).GetFields().Select(field => (string)field.GetRawConstantValue()!).Except(oursToo);

        Assert.Empty(All.Select(condition => condition.Code).Intersect(reasons));
    }

    [Fact]
    public void Two_of_one_code_are_no_catalog()
    {
        Assert.Throws<ArgumentException>(() => new ConditionCatalog([new HasCartCondition(), new HasCartCondition()]));
    }

    [Fact]
    public void Arguments_have_codes_of_their_own() => Assert.All(All, condition =>
    {
        Assert.Equal(condition.Arguments.Count, condition.Arguments.Select(argument => argument.Code).Distinct().Count());
        Assert.All(condition.Arguments, argument => AssertIsCode(argument.Code));
    });

    [Fact]
    public void Every_default_can_be_stored_and_what_has_none_must_be_named() => Assert.All(Arguments(), argument =>
        Assert.Equal(!(argument is IdsArgument or TextArgument && argument.Default.Length == 0), argument.IsValid(argument.Default)));

    [Fact]
    public void Every_argument_takes_an_example_and_refuses_nonsense() => Assert.All(Arguments(), argument =>
    {
        Assert.True(argument.IsValid(Example(argument)), argument.Code);
        Assert.All(Nonsense(argument), text => Assert.False(argument.IsValid(text), $"{argument.Code} = '{text}'"));
    });

    [Fact]
    public void Every_condition_has_its_texts() => Assert.All(All, condition =>
    {
        var texts = $"{Prefix}Conditions.{condition.Code}";

        Assert.Contains(texts, English);
        Assert.Contains($"{texts}.Saw", English);
        Assert.Contains($"{Prefix}Reason.{condition.Code}", English);
        Assert.All(condition.Arguments, argument => Assert.Contains($"{texts}.{argument.Code}", English));
        Assert.All(condition.Arguments, argument => Assert.All(Choices(argument), choice => Assert.Contains($"{texts}.{argument.Code}.{choice}", English)));
        Assert.Contains("{0}", English[$"{texts}.Saw"], StringComparison.Ordinal);
        var sentence = English[$"{texts}.Sentence"];
        Assert.All(
            Enumerable.Range(0, 9),
            place => Assert.Equal(place < condition.Arguments.Count, sentence.Contains($"{{{place}}}", StringComparison.Ordinal)));
    });

    [Fact]
    public void A_shopper_reads_of_every_condition_in_words_and_never_a_number() => Assert.All(All, condition =>
    {
        var key = $"{Prefix}Storefront.Reason.{condition.Code}";

        Assert.Matches(@"^\p{Lu}[^\d{%]+\.$", English[key]);
        Assert.Matches(@"^\p{IsArabic}[^\d{%A-Za-z]+\.$", Arabic[key]);
    });

    [Fact]
    public void Groups_and_what_stands_against_a_rule_have_their_texts()
    {
        string[] groups = [ConditionTerms.All, ConditionTerms.Any, ConditionTerms.None, "And", "Or", "Not", "Saw.Nothing"];
        var problems = typeof(RuleProblems).GetFields().Where(field => field.FieldType == typeof(string)).Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.All(groups, group => Assert.Contains($"{Prefix}Conditions.{group}", English));
        Assert.Equal(5, problems.Count);
        Assert.All(problems, problem => Assert.Contains($"{Prefix}Campaigns.Problem.{problem}", English));

        // What a group that rules out something names where nothing in it decided alone.
        Assert.Contains($"{Prefix}Reason.{ConditionTerms.All}", English);
        Assert.Contains($"{Prefix}Reason.{ConditionTerms.None}", English);
    }

    [Fact]
    public void Every_condition_has_tests()
    {
        var tests = GetType().Assembly.GetTypes().Select(type => type.Name).ToHashSet();

        Assert.All(All, condition => Assert.Contains($"{condition.GetType().Name}Tests", tests));
    }

    [Fact]
    public void Every_condition_answers_of_anybody_under_its_own_code_and_the_same_in_another_culture()
    {
        var here = Answers();
        var (met, not) = (here.Count(answer => answer.IsMet), here.Count(answer => !answer.IsMet));

        Assert.True(met > All.Count / 2 && not > All.Count / 2, $"{met} met, {not} not.");
        Assert.All(here.Zip(All.SelectMany(condition => Enumerable.Repeat(condition.Code, 3))), pair =>
            Assert.True(pair.First.Reason == pair.Second || pair is { First.Reason: ReasonCode.ReturnedToCart, Second: LeftCartCondition.LeftCart }));
        Assert.All(new[] { "tr-TR", "ar-SA", "de-DE" }, culture => Assert.Equal(here, In(culture, Answers)));
    }

    [Fact]
    public void A_word_that_is_seen_is_one_of_the_choices() => Assert.All(All, condition =>
    {
        var words = new[] { Sample.Profile, Empty, Regular }.Select(profile => Bind(condition)(profile, Sample.Caps).Saw.Word).OfType<string>();

        Assert.All(words, word => Assert.Contains(word, condition.Arguments.SelectMany(Choices)));
    });

    [Fact]
    public void A_condition_that_asks_the_cart_alone_reads_nothing_of_the_shopper() => Assert.All(All.Where(condition => condition.AsksCartAlone), condition =>
    {
        var stranger = Regular with
        {
            Features = ShopperFeatures.Unknown,
            ProductViews = 0,
            Away = TimeSpan.Zero,
            Situation = new Situation { StoreId = Regular.Situation.StoreId, LocalTime = Regular.Situation.LocalTime }
        };

        Assert.Equal(Bind(condition)(Regular, Sample.Caps), Bind(condition)(stranger, Sample.Caps));
    });

    private static List<ConditionResult> Answers() =>
        All.SelectMany(condition => new[] { Sample.Profile, Empty, Regular }.Select(profile => Bind(condition)(profile, Sample.Caps))).ToList();

    private static T In<T>(string culture, Func<T> ask)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return ask();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Check Bind(ICondition condition) =>
        condition.Bind(new ArgumentValues(condition.Arguments.ToDictionary(argument => argument.Code, Example)));

    private static IEnumerable<Argument> Arguments() => All.SelectMany(condition => condition.Arguments);

    private static string Example(Argument argument) => argument.Default.Length > 0 ? argument.Default : "1";

    private static IReadOnlyList<string> Choices(Argument argument) => argument switch
    {
        ChoiceArgument choice => choice.Choices,
        ChoicesArgument choices => choices.Choices,
        _ => []
    };

    private static IReadOnlyList<string> Nonsense(Argument argument) => argument switch
    {
        TextArgument => ["", " ", new string('x', 201)],
        NumberArgument number => ["", "x", "-1", "1,5", "1.5", " 1", $"{number.Most + 1L}", $"{number.Least - 1L}", "99999999999"],
        AmountArgument amount => ["", "x", "-1", "1,5", "1.005", "1e3", (amount.Most + 0.01m).ToString(CultureInfo.InvariantCulture)],
        IdsArgument => ["", ",", "x", "-1", "0", "1;2", "1,x", "2147483648", string.Join(',', Enumerable.Range(1, IdsArgument.Most + 1))],
        ChoiceArgument choice => ["", "x", "-1", choice.Choices[0].ToUpperInvariant(), $"{choice.Choices[0]},{choice.Choices[1]}"],
        ChoicesArgument choices => ["", ",", "x", "-1", choices.Choices[0].ToUpperInvariant(), $"{choices.Choices[0]},x"],
        TimeArgument => ["", "x", "-1", "24:00", "9:00", "09:60"],
        DateArgument => ["", "x", "-1", "2026-02-30", "1.12.2026", "2026-1-1"],
        _ => throw new ArgumentOutOfRangeException(nameof(argument), argument, "A kind of argument that this test does not know.")
    };

    private static void AssertIsCode(string code)
    {
        Assert.Matches("^[a-z]+(_[a-z]+)*$", code);
        Assert.True(code.Length <= 50, code);
    }
}
