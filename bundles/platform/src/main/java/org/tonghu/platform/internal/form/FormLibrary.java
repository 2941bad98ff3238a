package org.tonghu.platform.internal.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.form.FormVersion;
import org.tonghu.api.form.Forms;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.platform.internal.Etc;
import org.tonghu.platform.internal.catalogue.Notices;

/**
 * Forms as they are in force: the module's file, joined with the prefecture's overlay
 * {@code prefectures/PPPP/forms/MODULE.NAME.schema.json}. An overlay that does more than add is refused and shown in the
 * catalogue; the base stands then.
 */
@Component
public final class FormLibrary implements Forms {
    private static final Logger LOG = LoggerFactory.getLogger(FormLibrary.class);
    private static final Pattern ID = Pattern.compile("([a-z][a-z0-9-]*)/([a-z][a-z0-9-]*)");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int COMPILED_KEPT = 200;

    private final Catalogue catalogue;
    private final FormStore store;
    private final Notices notices;
    private final Etc etc;
    private final Map<String, SchemaCheck> compiled = new ConcurrentHashMap<>();

    @Activate
    public FormLibrary(
            @Reference Catalogue catalogue,
            @Reference FormStore store,
            @Reference Notices notices,
            @Reference Etc etc) {
        this.catalogue = catalogue;
        this.store = store;
        this.notices = notices;
        this.etc = etc;
    }

    @Override
    public FormVersion current(String id, int prefecture) {
        var matcher = ID.matcher(id);
        if (!matcher.matches()) {
            throw Problem.notFound();
        }
        String module = matcher.group(1);
        String name = matcher.group(2);
        String base =
                catalogue.resource(module, "forms/" + name + ".schema.json").orElseThrow(Problem::notFound);
        String ui = catalogue.resource(module, "forms/" + name + ".ui.json").orElse("{}");
        String schema = overlay(module, name, prefecture)
                .flatMap(overlay -> join(module, name, prefecture, base, overlay))
                .orElse(base);
        FormVersion form = new FormVersion(id, hash(schema, ui), schema, ui);
        store.keep(form);
        return form;
    }

    @Override
    public Optional<FormVersion> byHash(String hash) {
        return store.find(hash);
    }

    @Override
    public List<FieldError> check(FormVersion form, String json) {
        if (compiled.size() > COMPILED_KEPT) {
            compiled.clear();
        }
        return compiled.computeIfAbsent(form.hash(), hash -> new SchemaCheck(form.schema()))
                .check(json);
    }

    private Optional<Path> overlay(String module, String name, int prefecture) {
        return Optional.of(etc.folder("prefectures/" + prefecture + "/forms/" + module + "." + name + ".schema.json"))
                .filter(Files::isRegularFile);
    }

    private Optional<String> join(String module, String name, int prefecture, String base, Path overlay) {
        String subject = "overlay " + name + " " + prefecture;
        String fault;
        try {
            JsonNode baseTree = JSON.readTree(base);
            JsonNode overlayTree = JSON.readTree(Files.readString(overlay));
            Optional<String> found = Overlay.fault(baseTree, overlayTree);
            if (found.isEmpty()) {
                notices.clear(module, subject);
                return Optional.of(JSON.writeValueAsString(Overlay.join(baseTree, overlayTree)));
            }
            fault = found.get();
        } catch (JsonProcessingException e) {
            fault = e.getOriginalMessage();
        } catch (IOException e) {
            fault = e.getClass().getSimpleName();
        }
        LOG.error("overlay {} is refused: {}", overlay, fault);
        notices.raise(
                module,
                subject,
                "reason.overlay",
                Map.of("form", module + "/" + name, "prefecture", Integer.toString(prefecture), "fault", fault));
        return Optional.empty();
    }

    private static String hash(String schema, String ui) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(schema.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(ui.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
