namespace DemoStore.Controllers;

[AutoValidateAntiforgeryToken]
public class CustomerController(
    CustomerSettings customerSettings, CustomerModelFactory factory, IAuthenticationService authenticationService,
    ICustomerRegistrationService customerRegistrationService, ICustomerService customerService, IEventPublisher eventPublisher, IGdprService gdprService,
    IGenericAttributeService genericAttributeService, ILocalizationService localizationService,
    INewsLetterSubscriptionService newsLetterSubscriptionService, IStoreContext storeContext, IWorkContext workContext,
    IWorkflowMessageService workflowMessageService, TimeProvider clock) : BasePublicController
{
    public async Task<IActionResult> Login(bool? checkoutAsGuest, string? returnUrl) =>
        await customerService.IsRegisteredAsync(await workContext.GetCurrentCustomerAsync())
            ? LocalRedirect(LocalUrl(returnUrl))
            : View(factory.PrepareLoginModel(checkoutAsGuest ?? false));

    [HttpPost, ActionName("Login")]
    public async Task<IActionResult> SignIn(LoginModel model, string? returnUrl)
    {
        var result = await customerRegistrationService.ValidateCustomerAsync(model.Email?.Trim() ?? "", model.Password ?? "");
        if (result == CustomerLoginResults.Successful)
        {
            var customer = await customerService.GetCustomerByEmailAsync(model.Email!.Trim());

            return await customerRegistrationService.SignInCustomerAsync(customer, LocalUrl(returnUrl), model.RememberMe);
        }

        ModelState.AddModelError("", await localizationService.GetResourceAsync(result switch
        {
            CustomerLoginResults.CustomerNotExist => "Account.Login.WrongCredentials.CustomerNotExist",
            CustomerLoginResults.Deleted => "Account.Login.WrongCredentials.Deleted",
            CustomerLoginResults.NotActive => "Account.Login.WrongCredentials.NotActive",
            CustomerLoginResults.NotRegistered => "Account.Login.WrongCredentials.NotRegistered",
            CustomerLoginResults.LockedOut => "Account.Login.WrongCredentials.LockedOut",
            _ => "Account.Login.WrongCredentials"
        }));
        model.RegistrationType = customerSettings.UserRegistrationType;

        return View(model);
    }

    public async Task<IActionResult> Register() => View(await factory.PrepareRegisterModelAsync(new RegisterModel(), setDefaults: true));

    [HttpPost]
    public async Task<IActionResult> Register(RegisterModel model, string? returnUrl)
    {
        await ValidateRegistrationAsync(model);
        if (!ModelState.IsValid)
            return View(await factory.PrepareRegisterModelAsync(model, setDefaults: false));

        var customer = await workContext.GetCurrentCustomerAsync();
        if (await customerService.IsRegisteredAsync(customer))
        {
            await authenticationService.SignOutAsync();
            await eventPublisher.PublishAsync(new CustomerLoggedOutEvent(customer));
            await workContext.SetCurrentCustomerAsync(await customerService.InsertGuestCustomerAsync());
            customer = await workContext.GetCurrentCustomerAsync();
        }

        var store = await storeContext.GetCurrentStoreAsync();
        var email = model.Email.Trim();
        customer.RegisteredInStoreId = store.Id;
        var result = await customerRegistrationService.RegisterCustomerAsync(new CustomerRegistrationRequest(customer, email, model.Password,
            email, customerSettings.DefaultPasswordFormat, store.Id));
        if (!result.Success)
        {
            foreach (var error in result.Errors)
                ModelState.AddModelError("", error);

            return View(await factory.PrepareRegisterModelAsync(model, setDefaults: false));
        }

        customer.FirstName = model.FirstName;
        customer.LastName = model.LastName;
        customer.Company = model.Company;
        await customerService.UpdateCustomerAsync(customer);
        foreach (var newsletter in model.NewsLetterSubscriptions.Where(newsletter => newsletter.IsActive))
            await SubscribeAsync(email, newsletter.TypeId, store.Id);

        await eventPublisher.PublishAsync(new CustomerRegisteredEvent(customer));
        await workflowMessageService.SendCustomerWelcomeMessageAsync(customer, (await workContext.GetWorkingLanguageAsync()).Id);
        await eventPublisher.PublishAsync(new CustomerActivatedEvent(customer));

        var resultUrl = Url.RouteUrl("RegisterResult", new { resultId = (int)UserRegistrationType.Standard, returnUrl });

        return await customerRegistrationService.SignInCustomerAsync(customer, resultUrl, true);
    }

    public async Task<IActionResult> RegisterResult(int resultId, string? returnUrl) =>
        View(await factory.PrepareRegisterResultModelAsync(resultId, Url.IsLocalUrl(returnUrl) ? returnUrl : Url.RouteUrl("Homepage")));

    public async Task<IActionResult> Logout()
    {
        if (workContext.OriginalCustomerIfImpersonated is { } administrator)
        {
            var impersonated = await workContext.GetCurrentCustomerAsync();
            await genericAttributeService.SaveAttributeAsync<int?>(administrator, NopCustomerDefaults.ImpersonatedCustomerIdAttribute, null);

            return RedirectToAction("Edit", "Customer", new { id = impersonated.Id, area = "Admin" });
        }

        var customer = await workContext.GetCurrentCustomerAsync();
        await authenticationService.SignOutAsync();
        await eventPublisher.PublishAsync(new CustomerLoggedOutEvent(customer));

        return RedirectToRoute("Homepage");
    }

    public async Task<IActionResult> Info()
    {
        if (await RefuseGuestAsync() is { } refusal)
            return refusal;

        return View(await factory.PrepareCustomerInfoModelAsync(new CustomerInfoModel(), excludeProperties: false));
    }

    [HttpPost]
    public async Task<IActionResult> Info(CustomerInfoModel model)
    {
        if (await RefuseGuestAsync() is { } refusal)
            return refusal;

        await RequireAsync(model.FirstName, nameof(model.FirstName));
        await RequireAsync(model.LastName, nameof(model.LastName));
        if (!ModelState.IsValid)
            return View(await factory.PrepareCustomerInfoModelAsync(model, excludeProperties: true));

        var customer = await workContext.GetCurrentCustomerAsync();
        customer.FirstName = model.FirstName;
        customer.LastName = model.LastName;
        customer.Company = model.Company;
        customer.StreetAddress = model.StreetAddress;
        customer.City = model.City;
        customer.ZipPostalCode = model.ZipPostalCode;
        customer.CountryId = model.CountryId;
        customer.Phone = model.Phone;
        await customerService.UpdateCustomerAsync(customer);
        await LogConsentsAsync(customer);

        return RedirectToRoute("CustomerInfo");
    }

    public async Task<IActionResult> Addresses() => await RefuseGuestAsync() ?? View(await factory.PrepareCustomerAddressListModelAsync());

    public async Task<IActionResult> GdprTools() => await RefuseGuestAsync() ?? View(new GdprToolsModel());

    private async Task ValidateRegistrationAsync(RegisterModel model)
    {
        await RequireAsync(model.FirstName, nameof(model.FirstName));
        await RequireAsync(model.LastName, nameof(model.LastName));
        if (!EmailAddress.IsValid(model.Email))
            ModelState.AddModelError(nameof(model.Email), await localizationService.GetResourceAsync("Common.WrongEmail"));

        if ((model.Password?.Length ?? 0) < customerSettings.PasswordMinLength)
        {
            ModelState.AddModelError(nameof(model.Password), string.Format(
                await localizationService.GetResourceAsync("Account.Fields.Password.TooShort"), customerSettings.PasswordMinLength));
        }

        if (model.Password != model.ConfirmPassword)
        {
            ModelState.AddModelError(nameof(model.ConfirmPassword),
                await localizationService.GetResourceAsync("Account.Fields.Password.EnteredPasswordsDoNotMatch"));
        }
    }

    private async Task RequireAsync(string? value, string field)
    {
        if (string.IsNullOrWhiteSpace(value))
            ModelState.AddModelError(field, await localizationService.GetResourceAsync($"Account.Fields.{field}.Required"));
    }

    private async Task SubscribeAsync(string email, int typeId, int storeId)
    {
        var known = (await newsLetterSubscriptionService.GetNewsLetterSubscriptionsByEmailAsync(email, storeId, typeId)).FirstOrDefault();
        if (known is not null)
        {
            known.Active = true;
            await newsLetterSubscriptionService.UpdateNewsLetterSubscriptionAsync(known);

            return;
        }

        await newsLetterSubscriptionService.InsertNewsLetterSubscriptionAsync(new NewsLetterSubscription
        {
            NewsLetterSubscriptionGuid = Guid.NewGuid(),
            Email = email,
            Active = true,
            TypeId = typeId,
            StoreId = storeId,
            LanguageId = (await workContext.GetWorkingLanguageAsync()).Id,
            CreatedOnUtc = clock.GetUtcNow().UtcDateTime
        });
    }

    private async Task LogConsentsAsync(Customer customer)
    {
        foreach (var consent in (await gdprService.GetAllConsentsAsync()).Where(consent => consent.DisplayOnCustomerInfoPage))
        {
            var accepts = Request.Form[$"consent{consent.Id}"] == "on";
            if (await gdprService.IsConsentAcceptedAsync(consent.Id, customer.Id) != accepts)
            {
                await gdprService.InsertLogAsync(customer, consent.Id,
                    accepts ? GdprRequestType.ConsentAgree : GdprRequestType.ConsentDisagree, consent.Message);
            }
        }
    }

    private async Task<IActionResult?> RefuseGuestAsync() =>
        await customerService.IsRegisteredAsync(await workContext.GetCurrentCustomerAsync()) ? null : Challenge();

    private string LocalUrl(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl! : Url.RouteUrl("Homepage")!;
}
