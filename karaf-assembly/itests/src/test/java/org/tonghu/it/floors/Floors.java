package org.tonghu.it.floors;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house's floors, for the product's root package and for a sample that breaks them. */
final class Floors {
    private Floors() {}

    /** A bundle sees the API, the extension points and third parties, never another bundle. */
    static ArchRule seesOnlyTheApi(String root, String bundle) {
        String own = root + "." + bundle + "..";
        return noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..")
                        .and(not(resideInAnyPackage(own, "org.tonghu.api..", "org.tonghu.spi.."))))
                .as(bundle + " sees only the API");
    }

    /** REST resources see records, never entities. */
    static ArchRule restNeverSeesEntities(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..internal.rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + "..internal.entity..")
                .as("rest never sees an entity")
                .allowEmptyShould(true);
    }

    /** Contracts carry no type of a third party. */
    static ArchRule theApiStandsAlone() {
        return noClasses()
                .that()
                .resideInAnyPackage("org.tonghu.api..", "org.tonghu.spi..")
                .and()
                .resideOutsideOfPackage("org.tonghu.api.jpa")
                .should()
                .dependOnClassesThat(not(
                        resideInAnyPackage("org.tonghu.api..", "org.tonghu.spi..", "java..", "org.osgi.annotation..")))
                .as("the API stands alone");
    }

    /** The converters that every persistence unit lists know the standard's interfaces, and nothing else. */
    static ArchRule theConvertersKnowTheStandardAlone() {
        return noClasses()
                .that()
                .resideInAPackage("org.tonghu.api.jpa")
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                        "org.tonghu.api.jpa", "javax.persistence", "java..", "org.osgi.annotation..")))
                .as("the converters know the standard alone");
    }
}
