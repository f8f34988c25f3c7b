using System.Globalization;
using FluentMigrator;
using Nop.Core;

namespace Nop.Data.Migrations;

public partial class NopMigrationAttribute : MigrationAttribute
{
    protected readonly MigrationConfig _config;

    /// <summary>
    /// Throws, as a store's own does: a migration needs a description.
    /// </summary>
    public NopMigrationAttribute(string dateTime, MigrationProcessType targetMigrationProcess = MigrationProcessType.NoMatter)
        : this(new MigrationConfig { DateTime = dateTime, TargetMigrationProcess = targetMigrationProcess })
    {
    }

    public NopMigrationAttribute(string dateTime, string description, MigrationProcessType targetMigrationProcess = MigrationProcessType.NoMatter)
        : this(new MigrationConfig { DateTime = dateTime, Description = description, TargetMigrationProcess = targetMigrationProcess })
    {
    }

    public NopMigrationAttribute(string dateTime, string nopVersion, UpdateMigrationType updateMigrationType,
        MigrationProcessType targetMigrationProcess = MigrationProcessType.NoMatter)
        : this(new MigrationConfig
        {
            DateTime = dateTime,
            NopVersion = nopVersion,
            UpdateMigrationType = updateMigrationType,
            TargetMigrationProcess = targetMigrationProcess
        })
    {
    }

    protected NopMigrationAttribute(MigrationConfig config)
        : base(config.Version, config.Description)
    {
        _config = config;
    }

    public virtual MigrationProcessType TargetMigrationProcess => _config.TargetMigrationProcess;

    public virtual bool IsSchemaMigration
    {
        get => _config.IsSchemaMigration;
        protected set => _config.IsSchemaMigration = value;
    }

    protected partial class MigrationConfig
    {
        protected long? _version;
        protected string _description;

        public string DateTime { get; set; }

        public string NopVersion { get; set; }

        public virtual UpdateMigrationType? UpdateMigrationType { get; set; }

        public virtual MigrationProcessType TargetMigrationProcess { get; set; } = MigrationProcessType.NoMatter;

        public virtual bool IsSchemaMigration { get; set; }

        public virtual long Version
        {
            get => _version ?? ParsedVersion();
            set => _version = value;
        }

        public virtual string Description
        {
            get => _description ?? UpdateDescription();
            set => _description = value;
        }

        private long ParsedVersion()
        {
            var date = System.DateTime.ParseExact(DateTime, NopMigrationDefaults.DateFormats, CultureInfo.InvariantCulture);
            return date.Ticks + (int)UpdateMigrationType.GetValueOrDefault();
        }

        private string UpdateDescription()
        {
            if (string.IsNullOrEmpty(NopVersion))
            {
                throw new NopException("A migration needs a description or a nopCommerce version.");
            }

            return string.Format(CultureInfo.InvariantCulture, NopMigrationDefaults.UpdateMigrationDescription, NopVersion, UpdateMigrationType);
        }
    }
}
