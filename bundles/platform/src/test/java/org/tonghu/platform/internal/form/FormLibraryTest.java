package org.tonghu.platform.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonghu.api.data.Sql;
import org.tonghu.api.form.FormVersion;
import org.tonghu.api.problem.Problem;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.platform.internal.House;
import org.tonghu.platform.internal.gate.Node;

class FormLibraryTest {
    private static final String BASE =
            "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},\"unevaluatedProperties\":false}";

    @TempDir
    Path folder;

    private House house;
    private TestDatabase database;
    private Node node;
    private FormLibrary forms;
    private CodeBook codes;

    @BeforeEach
    void open() {
        house = new House(folder);
        database = TestDatabase.h2("db/changelog.xml");
        node = new Node(house, database.database());
        forms = library();
        codes = new CodeBook(node.modules, node.etc);
        house.install(
                "org.tonghu.registry",
                "1.0.0",
                Map.of(
                        "module.json", House.descriptor("registry", "core", "registry", "1.0.0", ""),
                        "forms/child.schema.json", BASE,
                        "forms/child.ui.json", "{\"ui:order\":[\"name\"]}",
                        "codes/ethnicity.csv", "code,zh-CN,en\ndai,傣族,Dai\n",
                        "codes/hospital.csv", "code,zh-CN,en\nh1,示例医院,Example\n",
                        "codes/bad.csv", "no header"));
    }

    private FormLibrary library() {
        return new FormLibrary(
                node.catalogue, new FormStore(database.database(), Clock.systemUTC()), node.notices, node.etc);
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
        house.close();
    }

    @Test
    void aVersionIsKeptForEverUnderItsHash() throws IOException {
        FormVersion base = forms.current("registry/child", 5331);
        overlay("5331", "{\"properties\":{\"dh_border\":{\"type\":\"boolean\"}}}");

        FormVersion joined = forms.current("registry/child", 5331);

        assertThat(joined.hash()).isNotEqualTo(base.hash()).hasSize(64);
        assertThat(library().byHash(base.hash())).contains(base);
        assertThat(library().byHash(joined.hash())).contains(joined);
        assertThat(forms.current("registry/child", 5301)).isEqualTo(base);
        assertThat(forms.check(joined, "{\"dh_border\":true}")).isEmpty();
        assertThat(forms.check(base, "{\"dh_border\":true}")).hasSize(1);
        assertThat(database.database().count(Sql.of("select count(*) from platform_form")))
                .isEqualTo(2);
    }

    @Test
    void anOverlayThatRedefinesIsRefusedAndShown() throws IOException {
        FormVersion base = forms.current("registry/child", 5331);
        overlay("5331", "{\"properties\":{\"name\":{\"type\":\"integer\"}}}");

        assertThat(forms.current("registry/child", 5331)).isEqualTo(base);

        assertThat(node.notices.of("registry", Locale.SIMPLIFIED_CHINESE))
                .singleElement()
                .asString()
                .contains("5331", "registry/child", "properties/name");
        overlay("5331", "{\"properties\":{\"dh_name\":{\"type\":\"string\"}}}");
        forms.current("registry/child", 5331);
        assertThat(node.notices.of("registry", Locale.SIMPLIFIED_CHINESE)).isEmpty();
    }

    @Test
    void anUnknownFormIsNotFound() {
        for (String id : new String[] {"registry/none", "nobody/child", "registry", "../etc/child"}) {
            assertThatThrownBy(() -> forms.current(id, 5331))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status())
                            .isEqualTo(404));
        }
    }

    @Test
    void codeListsComeFromModulesAndTheAdministratorsFileTakesTheirPlace() throws IOException {
        assertThat(codes.label("ethnicity", "dai", Locale.ENGLISH)).isEqualTo("Dai");
        assertThat(codes.label("nolist", "dai", Locale.ENGLISH)).isEqualTo("dai");
        assertThat(codes.code("hospital", "示例医院")).contains("h1");
        assertThatThrownBy(() -> codes.list("bad", Locale.ENGLISH)).isInstanceOf(Problem.class);

        Path own = Files.createDirectories(folder.resolve("etc/reference/codes"));
        Files.writeString(own.resolve("hospital.csv"), "code,zh-CN,en\nh9,德宏州人民医院,Dehong\n");
        CodeBook restarted = new CodeBook(node.modules, node.etc);

        assertThat(restarted.list("hospital", Locale.SIMPLIFIED_CHINESE)).hasSize(1);
        assertThat(restarted.code("hospital", "德宏州人民医院")).contains("h9");
    }

    private void overlay(String prefecture, String schema) throws IOException {
        Path file = folder.resolve("etc/prefectures/" + prefecture + "/forms/registry.child.schema.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, schema);
    }
}
