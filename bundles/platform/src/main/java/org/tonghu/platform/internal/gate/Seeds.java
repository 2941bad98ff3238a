package org.tonghu.platform.internal.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.data.Database;
import org.tonghu.platform.internal.Etc;

/**
 * First choices from the files {@code prefectures/PPPP.json}: {@code {"modules":{"health":{"on":true}}}}. A file says
 * nothing where somebody has chosen already.
 */
@Component(service = Seeds.class)
public final class Seeds {
    private static final Logger LOG = LoggerFactory.getLogger(Seeds.class);
    private static final Pattern NAME = Pattern.compile("\\d{4}\\.json");

    private final Database database;
    private final ChoiceStore store;
    private final Clock clock;
    private final Etc etc;

    @Activate
    public Seeds(
            @Reference(target = "(tonghu.module=platform)") Database database,
            @Reference ChoiceStore store,
            @Reference Clock clock,
            @Reference Etc etc) {
        this.database = database;
        this.store = store;
        this.clock = clock;
        this.etc = etc;
    }

    void plant() {
        files().forEach(this::plant);
    }

    private List<Path> files() {
        Path folder = etc.folder("prefectures");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.error("cannot read {}", folder, e);
            return List.of();
        }
    }

    private void plant(Path file) {
        int prefecture = Integer.parseInt(file.getFileName().toString().substring(0, 4));
        try {
            JsonNode modules = new ObjectMapper().readTree(file.toFile()).path("modules");
            for (Map.Entry<String, JsonNode> entry : modules.properties()) {
                plant(prefecture, entry.getKey(), entry.getValue(), file);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("cannot take the first choices from {}", file, e);
        }
    }

    private void plant(int prefecture, String role, JsonNode wanted, Path file) {
        database.tx(() -> {
            if (!store.exists(role, prefecture) && store.lock(role, prefecture).version() == 0) {
                store.save(new ChoiceRow(
                        prefecture,
                        role,
                        wanted.path("on").asBoolean(false),
                        text(wanted, "provider").orElse(null),
                        text(wanted, "version").orElse(null),
                        "prefectures/" + file.getFileName(),
                        text(wanted, "document").orElse(null),
                        Actor.SYSTEM.accountId(),
                        Actor.SYSTEM.realName(),
                        clock.instant(),
                        1));
            }
            return null;
        });
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue());
    }
}
