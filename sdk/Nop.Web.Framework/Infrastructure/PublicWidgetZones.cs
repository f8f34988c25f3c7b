namespace Nop.Web.Framework.Infrastructure;

public static partial class PublicWidgetZones
{
    public static string AccountNavigationAfter => "AccountNavigationAfter";

    public static string AccountNavigationBefore => "AccountNavigationBefore";

    public static string AddressBottom => "AddressBottom";

    public static string AdminHeaderLinksAfter => "AdminHeaderLinksAfter";

    public static string ApplyVendorBottom => "ApplyVendorBottom";

    public static string ApplyVendorTop => "ApplyVendorTop";

    public static string BlogListPageAfterPost => "BlogListPageAfterPost";

    public static string BlogListPageAfterPostBody => "BlogListPageAfterPostBody";

    public static string BlogListPageAfterPosts => "BlogListPageAfterPosts";

    public static string BlogListPageBeforePost => "BlogListPageBeforePost";

    public static string BlogListPageBeforePostBody => "BlogListPageBeforePostBody";

    public static string BlogListPageBeforePosts => "BlogListPageBeforePosts";

    public static string BlogListPageInsidePost => "BlogListPageInsidePost";

    public static string BlogPostPageAfterComments => "BlogPostPageAfterComments";

    public static string BlogPostPageBeforeBody => "BlogPostPageBeforeBody";

    public static string BlogPostPageBeforeComments => "BlogPostPageBeforeComments";

    public static string BlogPostPageBottom => "BlogPostPageBottom";

    public static string BlogPostPageInsideComment => "BlogPostPageInsideComment";

    public static string BlogPostPageTop => "BlogPostPageTop";

    public static string BoardsActivediscussionsAfterHeader => "BoardsActivediscussionsAfterHeader";

    public static string BoardsActivediscussionsAfterTopics => "BoardsActivediscussionsAfterTopics";

    public static string BoardsForumAfterHeader => "BoardsForumAfterHeader";

    public static string BoardsForumBottom => "BoardsForumBottom";

    public static string BoardsForumGroupAfterHeader => "BoardsForumGroupAfterHeader";

    public static string BoardsForumGroupBottom => "BoardsForumGroupBottom";

    public static string BoardsForumTop => "BoardsForumTop";

    public static string BoardsMainAfterActivediscussions => "BoardsMainAfterActivediscussions";

    public static string BoardsMainAfterHeader => "BoardsMainAfterHeader";

    public static string BoardsMainBeforeActivediscussions => "BoardsMainBeforeActivediscussions";

    public static string BoardsPostCreateAfter => "BoardsPostCreateAfter";

    public static string BoardsPostCreateBefore => "BoardsPostCreateBefore";

    public static string BoardsPostEditAfter => "BoardsPostEditAfter";

    public static string BoardsPostEditBefore => "BoardsPostEditBefore";

    public static string BoardsSearchAfterResults => "BoardsSearchAfterResults";

    public static string BoardsSearchAfterSearchform => "BoardsSearchAfterSearchform";

    public static string BoardsSearchBeforeResults => "BoardsSearchBeforeResults";

    public static string BoardsSearchBeforeSearchform => "BoardsSearchBeforeSearchform";

    public static string BoardsTopicAfterHeader => "BoardsTopicAfterHeader";

    public static string BoardsTopicBottom => "BoardsTopicBottom";

    public static string BoardsTopicCreateAfter => "BoardsTopicCreateAfter";

    public static string BoardsTopicCreateBefore => "BoardsTopicCreateBefore";

    public static string BoardsTopicEditAfter => "BoardsTopicEditAfter";

    public static string BoardsTopicEditBefore => "BoardsTopicEditBefore";

    public static string BoardsTopicTop => "BoardsTopicTop";

    public static string BodyEndHtmlTagBefore => "BodyEndHtmlTagBefore";

    public static string BodyStartHtmlTagAfter => "BodyStartHtmlTagAfter";

    public static string CategoryDetailsAfterBreadcrumb => "CategoryDetailsAfterBreadcrumb";

    public static string CategoryDetailsAfterFeaturedProducts => "CategoryDetailsAfterFeaturedProducts";

    public static string CategoryDetailsBeforeFeaturedProducts => "CategoryDetailsBeforeFeaturedProducts";

    public static string CategoryDetailsBeforeFilters => "CategoryDetailsBeforeFilters";

    public static string CategoryDetailsBeforeProductList => "CategoryDetailsBeforeProductList";

    public static string CategoryDetailsBeforeSubcategories => "CategoryDetailsBeforeSubcategories";

    public static string CategoryDetailsBottom => "CategoryDetailsBottom";

    public static string CategoryDetailsTop => "CategoryDetailsTop";

    public static string CheckoutBillingAddressBottom => "CheckoutBillingAddressBottom";

    public static string CheckoutBillingAddressMiddle => "CheckoutBillingAddressMiddle";

    public static string CheckoutBillingAddressTop => "CheckoutBillingAddressTop";

    public static string CheckoutCompletedBottom => "CheckoutCompletedBottom";

    public static string CheckoutCompletedTop => "CheckoutCompletedTop";

    public static string CheckoutConfirmBottom => "CheckoutConfirmBottom";

    public static string CheckoutConfirmTop => "CheckoutConfirmTop";

    public static string CheckoutPaymentInfoBottom => "CheckoutPaymentInfoBottom";

    public static string CheckoutPaymentInfoTop => "CheckoutPaymentInfoTop";

    public static string CheckoutPaymentMethodBottom => "CheckoutPaymentMethodBottom";

    public static string CheckoutPaymentMethodTop => "CheckoutPaymentMethodTop";

    public static string CheckoutPickUpPointsAfter => "CheckoutPickUpPointsAfter";

    public static string CheckoutProgressAfter => "CheckoutProgressAfter";

    public static string CheckoutProgressBefore => "CheckoutProgressBefore";

    public static string CheckoutShippingAddressBottom => "CheckoutShippingAddressBottom";

    public static string CheckoutShippingAddressMiddle => "CheckoutShippingAddressMiddle";

    public static string CheckoutShippingAddressTop => "CheckoutShippingAddressTop";

    public static string CheckoutShippingMethodBottom => "CheckoutShippingMethodBottom";

    public static string CheckoutShippingMethodTop => "CheckoutShippingMethodTop";

    public static string ContactUsBottom => "ContactUsBottom";

    public static string ContactUsTop => "ContactUsTop";

    public static string ContactVendorBottom => "ContactVendorBottom";

    public static string ContactVendorTop => "ContactVendorTop";

    public static string ContentAfter => "ContentAfter";

    public static string ContentBefore => "ContentBefore";

    public static string CustomerAddressesBottom => "CustomerAddressesBottom";

    public static string CustomerAddressesTop => "CustomerAddressesTop";

    public static string CustomerAvatarBottom => "CustomerAvatarBottom";

    public static string CustomerAvatarTop => "CustomerAvatarTop";

    public static string CustomerBackInStockSubscriptionsBottom => "CustomerBackInStockSubscriptionsBottom";

    public static string CustomerBackInStockSubscriptionsTop => "CustomerBackInStockSubscriptionsTop";

    public static string CustomerChangePasswordBottom => "CustomerChangePasswordBottom";

    public static string CustomerChangePasswordTop => "CustomerChangePasswordTop";

    public static string CustomerCheckGiftCardBalanceBottom => "CustomerCheckGiftCardBalanceBottom";

    public static string CustomerCheckGiftCardBalanceTop => "CustomerCheckGiftCardBalanceTop";

    public static string CustomerDownloadableProductsBottom => "CustomerDownloadableProductsBottom";

    public static string CustomerDownloadableProductsTop => "CustomerDownloadableProductsTop";

    public static string CustomerForumSubscriptionsBottom => "CustomerForumSubscriptionsBottom";

    public static string CustomerForumSubscriptionsTop => "CustomerForumSubscriptionsTop";

    public static string CustomerGdprToolsBottom => "CustomerGdprToolsBottom";

    public static string CustomerGdprToolsTop => "CustomerGdprToolsTop";

    public static string CustomerInfoBottom => "CustomerInfoBottom";

    public static string CustomerInfoTop => "CustomerInfoTop";

    public static string CustomerMultiFactorAuthenticationBottom => "CustomerMultiFactorAuthenticationBottom";

    public static string CustomerMultiFactorAuthenticationTop => "CustomerMultiFactorAuthenticationTop";

    public static string CustomerOrdersBottom => "CustomerOrdersBottom";

    public static string CustomerOrdersTop => "CustomerOrdersTop";

    public static string CustomerProductReviewsBottom => "CustomerProductReviewsBottom";

    public static string CustomerProductReviewsTop => "CustomerProductReviewsTop";

    public static string CustomerReturnRequestsBottom => "CustomerReturnRequestsBottom";

    public static string CustomerReturnRequestsTop => "CustomerReturnRequestsTop";

    public static string CustomerRewardPointsBottom => "CustomerRewardPointsBottom";

    public static string CustomerRewardPointsTop => "CustomerRewardPointsTop";

    public static string CustomerTopicDetailsBottom => "CustomerTopicDetailsBottom";

    public static string CustomerTopicDetailsTop => "CustomerTopicDetailsTop";

    public static string Footer => "Footer";

    public static string HeadHtmlTag => "HeadHtmlTag";

    public static string HeaderAfter => "HeaderAfter";

    public static string HeaderBefore => "HeaderBefore";

    public static string HeaderLinksAfter => "HeaderLinksAfter";

    public static string HeaderLinksBefore => "HeaderLinksBefore";

    public static string HeaderMenuAfter => "HeaderMenuAfter";

    public static string HeaderMenuBefore => "HeaderMenuBefore";

    public static string HeaderMiddle => "HeaderMiddle";

    public static string HeaderSelectors => "HeaderSelectors";

    public static string HomepageBeforeBestSellers => "HomepageBeforeBestSellers";

    public static string HomepageBeforeCategories => "HomepageBeforeCategories";

    public static string HomepageBeforeNews => "HomepageBeforeNews";

    public static string HomepageBeforePoll => "HomepageBeforePoll";

    public static string HomepageBeforeProducts => "HomepageBeforeProducts";

    public static string HomepageBottom => "HomepageBottom";

    public static string HomepageTop => "HomepageTop";

    public static string LeftSideColumnAfter => "LeftSideColumnAfter";

    public static string LeftSideColumnAfterBlogArchive => "LeftSideColumnAfterBlogArchive";

    public static string LeftSideColumnAfterCategoryNavigation => "LeftSideColumnAfterCategoryNavigation";

    public static string LeftSideColumnBefore => "LeftSideColumnBefore";

    public static string LeftSideColumnBlogAfter => "LeftSideColumnBlogAfter";

    public static string LeftSideColumnBlogBefore => "LeftSideColumnBlogBefore";

    public static string LoginBottom => "LoginBottom";

    public static string LoginTop => "LoginTop";

    public static string MainColumnAfter => "MainColumnAfter";

    public static string MainColumnBefore => "MainColumnBefore";

    public static string ManufacturerDetailsAfterFeaturedProducts => "ManufacturerDetailsAfterFeaturedProducts";

    public static string ManufacturerDetailsBeforeFeaturedProducts => "ManufacturerDetailsBeforeFeaturedProducts";

    public static string ManufacturerDetailsBeforeFilters => "ManufacturerDetailsBeforeFilters";

    public static string ManufacturerDetailsBeforeProductList => "ManufacturerDetailsBeforeProductList";

    public static string ManufacturerDetailsBottom => "ManufacturerDetailsBottom";

    public static string ManufacturerDetailsTop => "ManufacturerDetailsTop";

    public static string MobHeaderMenuAfter => "MobHeaderMenuAfter";

    public static string MobHeaderMenuBefore => "MobHeaderMenuBefore";

    public static string NewsItemPageAfterComments => "NewsItemPageAfterComments";

    public static string NewsItemPageBeforeBody => "NewsItemPageBeforeBody";

    public static string NewsItemPageBeforeComments => "NewsItemPageBeforeComments";

    public static string NewsItemPageInsideComment => "NewsItemPageInsideComment";

    public static string NewsListPageAfterItems => "NewsListPageAfterItems";

    public static string NewsListPageBeforeItems => "NewsListPageBeforeItems";

    public static string NewsListPageInsideItem => "NewsListPageInsideItem";

    public static string Notifications => "Notifications";

    public static string OpCheckoutBillingAddressBottom => "OpCheckoutBillingAddressBottom";

    public static string OpCheckoutBillingAddressMiddle => "OpCheckoutBillingAddressMiddle";

    public static string OpCheckoutBillingAddressTop => "OpCheckoutBillingAddressTop";

    public static string OpCheckoutConfirmBottom => "OpCheckoutConfirmBottom";

    public static string OpCheckoutConfirmTop => "OpCheckoutConfirmTop";

    public static string OpCheckoutPaymentInfoBottom => "OpCheckoutPaymentInfoBottom";

    public static string OpCheckoutPaymentInfoTop => "OpCheckoutPaymentInfoTop";

    public static string OpCheckoutPaymentMethodBottom => "OpCheckoutPaymentMethodBottom";

    public static string OpCheckoutPaymentMethodTop => "OpCheckoutPaymentMethodTop";

    public static string OpCheckoutShippingAddressBottom => "OpCheckoutShippingAddressBottom";

    public static string OpCheckoutShippingAddressMiddle => "OpCheckoutShippingAddressMiddle";

    public static string OpCheckoutShippingAddressTop => "OpCheckoutShippingAddressTop";

    public static string OpCheckoutShippingMethodBottom => "OpCheckoutShippingMethodBottom";

    public static string OpCheckoutShippingMethodTop => "OpCheckoutShippingMethodTop";

    public static string OpcContentAfter => "OpcContentAfter";

    public static string OpcContentBefore => "OpcContentBefore";

    public static string OrderDetailsBillingAddress => "OrderDetailsBillingAddress";

    public static string OrderDetailsPageAfterproducts => "OrderDetailsPageAfterproducts";

    public static string OrderDetailsPageBeforeproducts => "OrderDetailsPageBeforeproducts";

    public static string OrderDetailsPageBottom => "OrderDetailsPageBottom";

    public static string OrderDetailsPageOverview => "OrderDetailsPageOverview";

    public static string OrderDetailsPageTop => "OrderDetailsPageTop";

    public static string OrderDetailsProductLine => "OrderDetailsProductLine";

    public static string OrderDetailsShippingAddress => "OrderDetailsShippingAddress";

    public static string OrderSummaryBillingAddress => "OrderSummaryBillingAddress";

    public static string OrderSummaryCartFooter => "OrderSummaryCartFooter";

    public static string OrderSummaryContentAfter => "OrderSummaryContentAfter";

    public static string OrderSummaryContentBefore => "OrderSummaryContentBefore";

    public static string OrderSummaryContentDeals => "OrderSummaryContentDeals";

    public static string OrderSummaryPaymentMethodInfo => "OrderSummaryPaymentMethodInfo";

    public static string OrderSummaryShippingAddress => "OrderSummaryShippingAddress";

    public static string OrderSummaryShippingMethodInfo => "OrderSummaryShippingMethodInfo";

    public static string OrderSummaryTotals => "OrderSummaryTotals";

    public static string ProductBoxAddinfoAfter => "ProductBoxAddinfoAfter";

    public static string ProductBoxAddinfoBefore => "ProductBoxAddinfoBefore";

    public static string ProductBoxAddinfoMiddle => "ProductBoxAddinfoMiddle";

    public static string ProductBreadcrumbAfter => "ProductBreadcrumbAfter";

    public static string ProductBreadcrumbBefore => "ProductBreadcrumbBefore";

    public static string ProductDetailsAddInfo => "ProductDetailsAddInfo";

    public static string ProductDetailsAfterBreadcrumb => "ProductDetailsAfterBreadcrumb";

    public static string ProductDetailsAfterPictures => "ProductDetailsAfterPictures";

    public static string ProductDetailsAfterVideos => "ProductDetailsAfterVideos";

    public static string ProductDetailsBeforeCollateral => "ProductDetailsBeforeCollateral";

    public static string ProductDetailsBeforePictures => "ProductDetailsBeforePictures";

    public static string ProductDetailsBeforeVideos => "ProductDetailsBeforeVideos";

    public static string ProductDetailsBottom => "ProductDetailsBottom";

    public static string ProductDetailsEssentialBottom => "ProductDetailsEssentialBottom";

    public static string ProductDetailsEssentialTop => "ProductDetailsEssentialTop";

    public static string ProductDetailsInsideOverviewButtonsAfter => "ProductDetailsInsideOverviewButtonsAfter";

    public static string ProductDetailsInsideOverviewButtonsBefore => "ProductDetailsInsideOverviewButtonsBefore";

    public static string ProductDetailsOverviewBottom => "ProductDetailsOverviewBottom";

    public static string ProductDetailsOverviewTop => "ProductDetailsOverviewTop";

    public static string ProductDetailsTop => "ProductDetailsTop";

    public static string ProductPriceBottom => "ProductPriceBottom";

    public static string ProductPriceTop => "ProductPriceTop";

    public static string ProductReviewsPageBottom => "ProductReviewsPageBottom";

    public static string ProductReviewsPageInsideReview => "ProductReviewsPageInsideReview";

    public static string ProductReviewsPageTop => "ProductReviewsPageTop";

    public static string ProductSearchPageAdvanced => "ProductSearchPageAdvanced";

    public static string ProductSearchPageAfterResults => "ProductSearchPageAfterResults";

    public static string ProductSearchPageBasic => "ProductSearchPageBasic";

    public static string ProductSearchPageBeforeResults => "ProductSearchPageBeforeResults";

    public static string ProductsByTagBeforeProductList => "ProductsByTagBeforeProductList";

    public static string ProductsByTagBottom => "ProductsByTagBottom";

    public static string ProductsByTagTop => "ProductsByTagTop";

    public static string ProfilePageInfoUserdetails => "ProfilePageInfoUserdetails";

    public static string ProfilePageInfoUserstats => "ProfilePageInfoUserstats";

    public static string RegisterBottom => "RegisterBottom";

    public static string RegisterTop => "RegisterTop";

    public static string SearchBox => "SearchBox";

    public static string SearchBoxBeforeSearchButton => "SearchBoxBeforeSearchButton";

    public static string SitemapAfter => "SitemapAfter";

    public static string SitemapBefore => "SitemapBefore";

    public static string VendorDetailsBottom => "VendorDetailsBottom";

    public static string VendorDetailsTop => "VendorDetailsTop";

    public static string VendorInfoBottom => "VendorInfoBottom";

    public static string VendorInfoTop => "VendorInfoTop";

    public static string WishlistBottom => "WishlistBottom";

    public static string WishlistTop => "WishlistTop";
}
