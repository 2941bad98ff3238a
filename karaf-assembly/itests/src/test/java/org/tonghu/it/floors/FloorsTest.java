package org.tonghu.it.floors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FloorsTest {
    private static final String SAMPLE = "org.tonghu.it.floors.sample";
    private static final Path BUNDLES = Path.of(System.getProperty("basedir", "."), "..", "..", "bundles");
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .importPaths(bundles()
                    .map(bundle -> BUNDLES.resolve(bundle).resolve("target/classes"))
                    .toList());

    static Stream<String> bundles() {
        try (Stream<Path> folders = Files.list(BUNDLES)) {
            List<String> names = folders.filter(folder -> Files.isDirectory(folder.resolve("target/classes")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            return names.stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void allBundlesAreLookedAt() {
        assertThat(bundles())
                .contains("api", "persistence", "security", "platform", "facts", "work", "http", "registry", "health");
        assertThat(PRODUCT.size()).isGreaterThan(200);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aBundleSeesOnlyTheApi(String bundle) {
        Floors.seesOnlyTheApi("org.tonghu", bundle)
                .allowEmptyShould(bundle.equals("api"))
                .check(PRODUCT);
    }

    @Test
    void restNeverSeesEntities() {
        Floors.restNeverSeesEntities("org.tonghu").check(PRODUCT);
    }

    @Test
    void theApiStandsAlone() {
        Floors.theApiStandsAlone().check(PRODUCT);
        Floors.theConvertersKnowTheStandardAlone().check(PRODUCT);
    }

    @Test
    void theRulesBite() {
        JavaClasses sample = new ClassFileImporter().importPackages(SAMPLE);
        assertThatThrownBy(() -> Floors.seesOnlyTheApi(SAMPLE, "health").check(sample))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Peeker");
        assertThatThrownBy(() -> Floors.restNeverSeesEntities(SAMPLE).check(sample))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Secret");
    }
}
