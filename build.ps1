# Builds artifacts/Misc.DynamicOffers.zip, ready for the upload in a store's admin.
dotnet build "$PSScriptRoot/Nop.Plugin.Misc.DynamicOffers" -c Release -t:Package -nologo
exit $LASTEXITCODE
