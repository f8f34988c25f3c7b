using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace DemoStore.Services.Customers;

/// <summary>The customer who is logged in, by a cookie that holds the e-mail address.</summary>
public class CookieAuthenticationService(
    ICustomerService customerService, IHttpContextAccessor httpContextAccessor,
    TimeProvider clock) : Nop.Services.Authentication.IAuthenticationService
{
    public const string Scheme = "Authentication";

    private const string Issuer = "nopCommerce";

    private Customer? _customer;

    public async Task SignInAsync(Customer customer, bool isPersistent)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Email, customer.Email, ClaimValueTypes.Email, Issuer)], Scheme);
        await httpContextAccessor.HttpContext!.SignInAsync(Scheme, new ClaimsPrincipal(identity),
            new AuthenticationProperties { IsPersistent = isPersistent, IssuedUtc = clock.GetUtcNow() });
        _customer = customer;
    }

    public async Task SignOutAsync()
    {
        _customer = null;
        await httpContextAccessor.HttpContext!.SignOutAsync(Scheme);
    }

    public async Task<Customer> GetAuthenticatedCustomerAsync()
    {
        if (_customer is not null)
            return _customer;

        var ticket = await httpContextAccessor.HttpContext!.AuthenticateAsync(Scheme);
        var email = ticket.Succeeded
            ? ticket.Principal.FindFirst(claim => claim.Type == ClaimTypes.Email && claim.Issuer == Issuer)?.Value
            : null;
        if (email is null || await customerService.GetCustomerByEmailAsync(email) is not { } customer)
            return null!;
        if (customer.Deleted || !customer.Active || customer.RequireReLogin || !await customerService.IsRegisteredAsync(customer))
            return null!;

        return _customer = customer;
    }
}
