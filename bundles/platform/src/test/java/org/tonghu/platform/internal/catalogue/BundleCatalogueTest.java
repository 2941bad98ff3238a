package org.tonghu.platform.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.Application;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import org.tonghu.api.module.ModuleState;
import org.tonghu.api.module.ModuleState.State;
import org.tonghu.platform.internal.House;

class BundleCatalogueTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private House house;
    private Modules modules;

    @BeforeEach
    void open() {
        house = new House(folder);
        modules = new Modules(house.context(), Clock.fixed(START, ZoneOffset.UTC));
    }

    @AfterEach
    void close() throws Exception {
        modules.close();
        house.close();
    }

    private BundleCatalogue catalogue(Duration later, Parts parts) {
        return new BundleCatalogue(modules, parts, new Notices(), Clock.fixed(START.plus(later), ZoneOffset.UTC));
    }

    private BundleCatalogue catalogue(Duration later) {
        return catalogue(later, new Parts(new NoComponents()));
    }

    @Test
    void aModuleRunsOnceItsApplicationIsThere() {
        Bundle bundle = house.install(
                "org.tonghu.health",
                "1.0.0",
                Map.of("module.json", House.descriptor("health", "optional", "health", "1.0.0", "")));
        assertThat(state("health", Duration.ZERO).state()).isEqualTo(State.STARTING);

        house.register(bundle, Application.class, new Application());

        assertThat(state("health", Duration.ZERO).state()).isEqualTo(State.RUNNING);
        assertThat(state("health", Duration.ZERO).reason()).isNull();
    }

    @Test
    void aModuleThatStaysIncompleteHasFailedAndNamesWhatItWaitsFor() {
        house.install(
                "org.tonghu.health",
                "1.0.0",
                Map.of("module.json", House.descriptor("health", "optional", "health", "1.0.0", "")));

        ModuleState state = catalogue(Duration.ofMinutes(1), new Parts(new Waiting()))
                .module("health")
                .orElseThrow();

        assertThat(state.state()).isEqualTo(State.FAILED);
        assertThat(state.reason()).contains("Treatments").contains("Database").contains("tonghu.module=health");
    }

    @Test
    void aBrokenDescriptorIsListedWithItsReasonNotDropped() {
        house.install("com.acme.broken", "2.1.0", Map.of("module.json", "{\"id\":"));

        ModuleState state = state("broken", Duration.ZERO);

        assertThat(state.state()).isEqualTo(State.FAILED);
        assertThat(state.reason()).contains("module.json");
        assertThat(state.descriptor().version()).isEqualTo("2.1.0");
    }

    @Test
    void aStoppedModuleStaysListedAndAnUninstalledOneGoes() throws Exception {
        Bundle bundle = house.module("health", "optional", "health", "1.0.0");
        bundle.stop();
        assertThat(state("health", Duration.ZERO).state()).isEqualTo(State.STOPPED);

        bundle.uninstall();

        assertThat(catalogue(Duration.ZERO).module("health")).isEmpty();
    }

    @Test
    void aGroundBundleWithoutPathsRunsWhenStarted() {
        house.install(
                "org.tonghu.web",
                "1.0.0",
                Map.of("module.json", House.descriptor("web", "ground", "web", "1.0.0", "")));

        assertThat(state("web", Duration.ZERO).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void providersOfARoleComeWithTheNewestVersionFirst() {
        house.module("health", "optional", "health", "1.9.0");
        house.module("health", "optional", "health", "1.10.0");

        assertThat(catalogue(Duration.ZERO).providers("health"))
                .extracting(state -> state.descriptor().version())
                .containsExactly("1.10.0", "1.9.0");
    }

    private ModuleState state(String id, Duration later) {
        return catalogue(later).module(id).orElseThrow();
    }

    private static final class Waiting extends NoComponents {
        @Override
        public Collection<ComponentDescriptionDTO> getComponentDescriptionDTOs(Bundle... bundles) {
            ReferenceDTO reference = new ReferenceDTO();
            reference.name = "database";
            reference.interfaceName = "org.tonghu.api.data.Database";
            ComponentDescriptionDTO component = new ComponentDescriptionDTO();
            component.implementationClass = "org.tonghu.health.internal.Treatments";
            component.references = new ReferenceDTO[] {reference};
            return List.of(component);
        }

        @Override
        public Collection<ComponentConfigurationDTO> getComponentConfigurationDTOs(
                ComponentDescriptionDTO description) {
            UnsatisfiedReferenceDTO missing = new UnsatisfiedReferenceDTO();
            missing.name = "database";
            missing.target = "(tonghu.module=health)";
            ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
            configuration.state = ComponentConfigurationDTO.UNSATISFIED_REFERENCE;
            configuration.unsatisfiedReferences = new UnsatisfiedReferenceDTO[] {missing};
            return List.of(configuration);
        }
    }
}
