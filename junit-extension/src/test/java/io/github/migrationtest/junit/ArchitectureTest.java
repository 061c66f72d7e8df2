package io.github.migrationtest.junit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.migrationtest.core.check.KnownRules;
import io.github.migrationtest.core.finding.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directions of the modules, and what may stand in public signatures. */
class ArchitectureTest {

    private static final String ROOT = "io.github.migrationtest";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final Set<String> OPTIONAL = Set.of(
            "org.flywaydb",
            "org.testcontainers",
            "org.springframework",
            "liquibase",
            "org.apache.commons.compress",
            "org.tukaani",
            "eu.maveniverse",
            "org.eclipse.aether",
            "org.yaml",
            "com.fasterxml",
            "net.ttddyy");

    @Test
    void coreKnowsNothingOfTheModulesAboveIt() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".assertions..",
                        ROOT + ".fixtures..",
                        ROOT + ".junit..",
                        "org.junit..",
                        "org.opentest4j..",
                        "org.assertj..")
                .check(CLASSES);
    }

    @Test
    void assertionsAndFixturesKnowCoreOnly() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".assertions..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".fixtures..", ROOT + ".junit..", "org.junit..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".fixtures..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".assertions..", ROOT + ".junit..", "org.junit..", "org.assertj..")
                .check(CLASSES);
    }

    @Test
    void nobodyOutsideCoreUsesItsInternals() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".core..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".core.internal..")
                .check(CLASSES);
    }

    @Test
    void internalsAndOptionalLibrariesStayOutOfPublicSignatures() {
        classes()
                .that(are(describe("public API", ArchitectureTest::isPublicApi)))
                .should(mention(
                        describe("no internal type and no type of an optional library", type -> !isHidden(type))))
                .check(CLASSES);
    }

    /** So that a user without the library never meets a NoClassDefFoundError. */
    @ParameterizedTest
    @CsvSource({
        "org.flywaydb.., core.internal.flyway..",
        "org.testcontainers.., core.internal.docker..",
        "org.apache.commons.compress.., core.internal.embedded..",
        "eu.maveniverse.., core.internal.embedded..",
        "org.eclipse.aether.., core.internal.embedded..",
        "org.yaml.., core.internal.spring..",
        "com.fasterxml.jackson.core.., core.internal..",
        "com.fasterxml.jackson.databind.., core.internal.flyway..",
        "com.fasterxml.jackson.dataformat.., core.internal.flyway..",
        "org.junit.platform.launcher.., junit.."
    })
    void optionalLibrariesAreUsedInOnePlace(String library, String place) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "." + place)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    /** So that a line that accepts it can be read. */
    @Test
    void everyRuleIsKnown() {
        Set<String> known = KnownRules.all().stream().map(Rule::id).collect(Collectors.toSet());
        List<JavaField> constants = CLASSES.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Rule.class))
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .toList();

        assertThat(constants).hasSizeGreaterThan(15);
        assertThat(constants)
                .allSatisfy(constant -> assertThat(known)
                        .as(constant.getFullName() + ": name its class in KnownRules")
                        .contains(((Rule) constant.reflect().get(null)).id()));
        assertThat(KnownRules.all()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = packages(CLASSES.getPackage(ROOT))
                .filter(place -> !place.getClasses().isEmpty())
                .filter(place -> !place.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
        assertThat(packages(CLASSES.getPackage(ROOT))).hasSizeGreaterThan(15);
    }

    private static Stream<JavaPackage> packages(JavaPackage root) {
        return Stream.concat(Stream.of(root), root.getSubpackages().stream().flatMap(ArchitectureTest::packages));
    }

    private static boolean isPublicApi(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getPackageName().contains(".internal");
    }

    private static boolean isHidden(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        return name.startsWith(ROOT) && name.contains(".internal.")
                || OPTIONAL.stream().anyMatch(library -> name.startsWith(library + "."));
    }

    private static ArchCondition<JavaClass> mention(DescribedPredicate<JavaClass> allowed) {
        return new ArchCondition<>("mention in public signatures " + allowed.getDescription()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMembers().stream()
                        .filter(ArchitectureTest::isVisible)
                        .forEach(member -> types(member)
                                .filter(allowed.negate())
                                .forEach(hidden -> events.add(SimpleConditionEvent.violated(
                                        member, member.getFullName() + " mentions " + hidden.getName()))));
            }
        };
    }

    private static boolean isVisible(JavaMember member) {
        return (member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED))
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static Stream<JavaClass> types(JavaMember member) {
        if (member instanceof JavaMethod method) {
            return Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream());
        }
        return member.getAllInvolvedRawTypes().stream();
    }
}
