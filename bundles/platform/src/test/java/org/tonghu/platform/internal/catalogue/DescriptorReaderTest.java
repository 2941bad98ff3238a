package org.tonghu.platform.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonghu.api.module.ModuleDescriptor;

class DescriptorReaderTest {
    @Test
    void readsTheProductsOwnDescriptor() throws IOException {
        ModuleDescriptor own = DescriptorReader.read(Files.readString(Path.of("src/main/resources/module.json")));

        assertThat(own.id()).isEqualTo("platform");
        assertThat(own.kind()).isEqualTo(ModuleDescriptor.Kind.GROUND);
        assertThat(own.permissions()).containsKeys("modules.read", "modules.switch", "facts.medical");
        assertThat(own.permissions().get("facts.medical")).doesNotContain("village-director");
    }

    @Test
    void takesTheIdOfAGroundBundleAsItsRoleAndLeavesUnknownKeys() {
        ModuleDescriptor read = DescriptorReader.read(
                "{\"id\":\"web\",\"version\":\"1\",\"kind\":\"ground\",\"title\":{\"zh-CN\":\"页面\"},\"later\":1}");

        assertThat(read.role()).isEqualTo("web");
        assertThat(read.menu()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"version\":\"1\",\"kind\":\"core\",\"role\":\"x\",\"title\":{\"zh-CN\":\"x\"}}|id",
                "{\"id\":\"X y\",\"version\":\"1\",\"kind\":\"core\",\"role\":\"x\",\"title\":{\"zh-CN\":\"x\"}}|id",
                "{\"id\":\"x\",\"kind\":\"core\",\"role\":\"x\",\"title\":{\"zh-CN\":\"x\"}}|version",
                "{\"id\":\"x\",\"version\":\"1\",\"role\":\"x\",\"title\":{\"zh-CN\":\"x\"}}|kind",
                "{\"id\":\"x\",\"version\":\"1\",\"kind\":\"optional\",\"title\":{\"zh-CN\":\"x\"}}|role",
                "{\"id\":\"x\",\"version\":\"1\",\"kind\":\"core\",\"role\":\"x\",\"title\":{\"en\":\"x\"}}|title",
                "{\"id\":\"x\",\"version\":\"1\",\"kind\":\"core\",\"role\":\"x\",\"title\":{\"zh-CN\":\"x\"},"
                        + "\"permissions\":{\"x.read\":[\"king\"]}}|king",
                "{\"id\":\"x\"|end",
                "{\"id\":\"x\",\"kind\":\"odd\"}|odd"
            })
    void namesWhatIsWrong(String json, String named) {
        assertThatThrownBy(() -> DescriptorReader.read(json))
                .isInstanceOf(DescriptorReader.BrokenDescriptor.class)
                .hasMessageContaining(named);
    }
}
