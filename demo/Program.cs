using DemoStore.Hosting;

return await ShopSupervisor.RunAsync(args);
