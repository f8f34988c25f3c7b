using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Architecture;

/// <summary>
/// What a compiled type names: in its signatures, fields, attributes and method bodies. What the compiler generated within it (closures, state machines)
/// counts as its own. Constants are copied by the compiler and leave no trace here.
/// </summary>
internal static class TypeReferences
{
    /// <summary>Every type that is written in the sources, with the full names of the types that it names.</summary>
    public static IEnumerable<(TypeDefinition Type, IReadOnlySet<string> Names)> Of(ModuleDefinition module, string rootNamespace)
    {
        return module.Types
            .Where(type => type.Namespace == rootNamespace || type.Namespace.StartsWith(rootNamespace + ".", StringComparison.Ordinal))
            .Select(type => (type, (IReadOnlySet<string>)WithNested(type).SelectMany(Named).SelectMany(Flatten).Select(OutermostName).ToHashSet()));
    }

    /// <summary>Every method that is called, by type and name, with what the compiler generated.</summary>
    public static IEnumerable<string> CallsOf(TypeDefinition type)
    {
        return WithNested(type)
            .SelectMany(owner => owner.Methods)
            .Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions)
            .Select(instruction => instruction.Operand)
            .OfType<MethodReference>()
            .Select(method => $"{method.DeclaringType.FullName}.{method.Name}");
    }

    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type)
    {
        return type.NestedTypes.SelectMany(WithNested).Prepend(type);
    }

    private static IEnumerable<TypeReference?> Named(TypeDefinition type)
    {
        return
        [
            type.BaseType,
            .. type.Interfaces.Select(implemented => implemented.InterfaceType),
            .. AttributesOf(type),
            .. Constraints(type),
            .. type.Fields.SelectMany(field => AttributesOf(field).Append(field.FieldType)),
            .. type.Properties.SelectMany(AttributesOf),
            .. type.Methods.SelectMany(Named)
        ];
    }

    private static IEnumerable<TypeReference?> Named(MethodDefinition method)
    {
        IEnumerable<TypeReference?> signature =
        [
            method.ReturnType,
            .. method.Parameters.SelectMany(parameter => AttributesOf(parameter).Append(parameter.ParameterType)),
            .. AttributesOf(method),
            .. Constraints(method)
        ];

        return method.HasBody
            ? signature
                .Concat(method.Body.Variables.Select(variable => variable.VariableType))
                .Concat(method.Body.ExceptionHandlers.Select(handler => handler.CatchType))
                .Concat(method.Body.Instructions.SelectMany(Named))
            : signature;
    }

    // The parameters of a called method are left out: a default value that nobody wrote would count as a use.
    private static IEnumerable<TypeReference?> Named(Instruction instruction)
    {
        return instruction.Operand switch
        {
            TypeReference type => [type],
            FieldReference field => [field.DeclaringType, field.FieldType],
            GenericInstanceMethod method => [method.DeclaringType, method.ReturnType, .. method.GenericArguments],
            MethodReference method => [method.DeclaringType, method.ReturnType],
            _ => []
        };
    }

    private static IEnumerable<TypeReference> AttributesOf(ICustomAttributeProvider provider)
    {
        return provider.CustomAttributes.Select(attribute => attribute.AttributeType);
    }

    private static IEnumerable<TypeReference> Constraints(IGenericParameterProvider provider)
    {
        return provider.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType);
    }

    private static IEnumerable<TypeReference> Flatten(TypeReference? type)
    {
        return type switch
        {
            null or GenericParameter => [],
            GenericInstanceType generic => generic.GenericArguments.SelectMany(Flatten).Append(generic.ElementType),
            TypeSpecification wrapped => Flatten(wrapped.ElementType),
            _ => [type]
        };
    }

    private static string OutermostName(TypeReference type)
    {
        while (type.DeclaringType is { } owner)
        {
            type = owner;
        }

        return type.FullName;
    }
}
