package org.tonghu.platform.internal.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.tonghu.api.module.Contribution;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.platform.internal.House;
import org.tonghu.platform.internal.gate.Node;

class SelectorTest {
    @TempDir
    Path folder;

    private House house;
    private TestDatabase database;
    private Node node;
    private WhiteboardSelector selector;
    private Bundle registry;

    @BeforeEach
    void open() {
        house = new House(folder);
        database = TestDatabase.h2("db/changelog.xml");
        node = new Node(house, database.database());
        selector = new WhiteboardSelector(house.context(), node.modules, node.gate);
        registry = house.module("registry", "core", "registry", "1.0.0");
    }

    @AfterEach
    void close() {
        selector.close();
        node.close();
        database.close();
        house.close();
    }

    @Test
    void theComponentThatNamesThePrefectureWinsThereAndTheDefaultElsewhere() {
        add(registry, "default", Map.of(Constants.SERVICE_RANKING, 100));
        add(registry, "dehong", Map.of("prefecture", "533100"));

        assertThat(one(5331)).isEqualTo("dehong");
        assertThat(one(5301)).isEqualTo("default");
    }

    @Test
    void componentsOfAModuleThatIsOffAreNotChosen() {
        Bundle health = house.module("health", "optional", "health", "1.0.0");
        add(health, "section", Map.of());
        assertThat(selector.all(Supplier.class, 5331)).isEmpty();

        node.turn("health", 5331, true);

        assertThat(selector.all(Supplier.class, 5331))
                .extracting(Contribution::moduleId)
                .containsExactly("health");
        assertThat(selector.all(Supplier.class, 5301)).isEmpty();
        assertThat(selector.all(Supplier.class, 0)).hasSize(1);
    }

    @Test
    void componentsOfTheProviderThatWasNotSelectedAreNotChosen() {
        Bundle older = house.module("health", "optional", "health", "1.0.0");
        Bundle newer = house.module("health", "optional", "health", "1.1.0");
        add(older, "1.0.0", Map.of());
        add(newer, "1.1.0", Map.of());
        node.turn("health", 5331, true);

        assertThat(selector.all(Supplier.class, 5331)).hasSize(1);
        assertThat(one(5331)).isEqualTo("1.1.0");
    }

    @Test
    void aComponentOfNoModuleIsNotChosen() {
        Bundle stranger = house.install("stranger", "1.0.0", Map.of());
        add(stranger, "stranger", Map.of());

        assertThat(selector.one(Supplier.class, 5331)).isEmpty();
    }

    private Object one(int prefecture) {
        return selector.one(Supplier.class, prefecture).orElseThrow().service().get();
    }

    private void add(Bundle bundle, String answer, Map<String, Object> properties) {
        Supplier<String> supplier = () -> answer;
        house.register(bundle, Supplier.class, supplier, properties);
    }
}
