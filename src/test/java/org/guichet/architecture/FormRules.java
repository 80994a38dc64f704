package org.guichet.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How types are made: money, domain types, static fields, controllers. */
final class FormRules {

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float",
            "java.util.OptionalDouble");
    private static final Pattern MONEY_WORDS = Pattern.compile(
            "(?i).*(price|amount|cents|dollar|money|cash|tender|tax|gst|qst|subtotal|refund|changedue|fee).*");
    private static final Pattern CHANGING = Pattern
            .compile(
                    "java\\.util\\.concurrent\\..*|java\\.util\\.(Array|Linked|Hash|Tree|Enum|Priority|Weak|Identity).*"
                            + "|java\\.lang\\.String(Builder|Buffer)|java\\.util\\.Random");

    private final Layout layout;

    FormRules(Layout layout) {
        this.layout = layout;
    }

    /** No floating number at all where money is made; elsewhere none under a name of money. */
    ArchRule noFloatingNumberHoldsMoney() {
        DescribedPredicate<JavaClass> mint = layout.in("kernel", "catalogue", "sale", "till", "journal", "wire");
        return classes().should(haveNo("floating money", type -> Stream.concat(
                type.getFields().stream().filter(field -> isFloating(field.getRawType()))
                        .filter(field -> mint.test(type) || MONEY_WORDS.matcher(field.getName()).matches())
                        .map(JavaField::getDescription),
                type.getMethods().stream()
                        .filter(method -> isFloating(method.getRawReturnType())
                                || method.getRawParameterTypes().stream().anyMatch(FormRules::isFloating))
                        .filter(method -> mint.test(type) || MONEY_WORDS.matcher(method.getName()).matches())
                        .map(JavaMethod::getDescription))))
                .allowEmptyShould(true);
    }

    /** Sealed parents and interfaces are how a closed set of finals is written. */
    ArchRule domainTypesAreRecordsOrFinal() {
        return classes().that(layout.domain()).and().areNotInterfaces().and().areNotEnums()
                .and().areNotAnonymousClasses().should(haveNo("open type", type -> Stream.of(type)
                        .filter(it -> !it.getModifiers().contains(JavaModifier.FINAL) && !isSealed(it))
                        .filter(it -> it.getSuperclass().map(parent -> !parent.toErasure().isEnum()).orElse(true))
                        .map(JavaClass::getDescription)))
                .allowEmptyShould(true);
    }

    ArchRule noMutableStaticField() {
        return noClasses().should(new ArchCondition<JavaClass>("have a mutable static field") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream().filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(FormRules::isMutable)
                        .forEach(field -> events.add(SimpleConditionEvent.satisfied(field, field.getDescription())));
            }
        }).allowEmptyShould(true);
    }

    /** Controllers hold controls, their ViewModel (of their own package) and nothing else. */
    ArchRule controllersHoldControlsAndTheirViewModel() {
        return classes().that(controllers()).should(haveNo("foreign field", type -> type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !isControl(field.getRawType()) && !isViewModelOf(type, field.getRawType()))
                .map(JavaField::getDescription)))
                .allowEmptyShould(true);
    }

    /** A use case acts; what a controller knows of it goes through the ViewModel. */
    ArchRule controllersDoNotAct() {
        return noClasses().that(controllers()).should()
                .dependOnClassesThat(layout.in("journal", "store", "ticketing", "inventory"))
                .allowEmptyShould(true);
    }

    private DescribedPredicate<JavaClass> controllers() {
        return layout.in("ui").and(simpleNameEndingWith("Controller"));
    }

    private static boolean isControl(JavaClass type) {
        return type.getName().startsWith("javafx.") || type.isAssignableTo("javafx.scene.Node");
    }

    private static boolean isViewModelOf(JavaClass controller, JavaClass type) {
        return type.getSimpleName().endsWith("ViewModel")
                && type.getPackageName().equals(controller.getPackageName());
    }

    private static boolean isFloating(JavaClass type) {
        JavaClass element = type.isArray() ? type.getBaseComponentType() : type;
        return FLOATING.contains(element.getName());
    }

    private static boolean isSealed(JavaClass type) {
        return type.reflect().isSealed();
    }

    /** An array is allowed as a table that its package keeps to itself. */
    private static boolean isMutable(JavaField field) {
        JavaClass type = field.getRawType();
        if (!field.getModifiers().contains(JavaModifier.FINAL)) {
            return true;
        }
        if (type.isArray()) {
            return field.getModifiers().contains(JavaModifier.PUBLIC)
                    || field.getModifiers().contains(JavaModifier.PROTECTED);
        }
        return CHANGING.matcher(type.getName()).matches() && !type.isInterface();
    }

    private static ArchCondition<JavaClass> haveNo(String what, Function<JavaClass, Stream<String>> found) {
        return new ArchCondition<>("have no " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                found.apply(type).forEach(each -> events.add(
                        SimpleConditionEvent.violated(type, each + " in " + type.getSourceCodeLocation())));
            }
        };
    }
}
