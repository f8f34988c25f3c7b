return await ShopSupervisor.RunAsync(args);
