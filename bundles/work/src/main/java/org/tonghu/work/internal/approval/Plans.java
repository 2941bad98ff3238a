package org.tonghu.work.internal.approval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.module.Catalogue;
import org.tonghu.work.internal.Etc;

/**
 * Which steps a kind of approval has in a prefecture: those of {@code prefectures/PPPP.json} under
 * {@code approvals}, else those of the module. Read each time an approval begins, so a change needs no restart. A file
 * that can't be used is told in the log, and the module's steps hold.
 */
@Component(service = Plans.class)
public final class Plans {
    private static final Logger LOG = LoggerFactory.getLogger(Plans.class);

    private final Catalogue catalogue;
    private final Etc etc;

    @Activate
    public Plans(@Reference Catalogue catalogue, @Reference Etc etc) {
        this.catalogue = catalogue;
        this.etc = etc;
    }

    /**
     * @throws IllegalStateException for a kind the module brings no steps for
     */
    Plan of(String module, String kind, int prefecture) {
        return configured(kind, etc.file("prefectures/" + prefecture + ".json")).orElseGet(() -> own(module, kind));
    }

    private Plan own(String module, String kind) {
        return catalogue
                .resource(module, "approvals/" + kind + ".csv")
                .map(Plan::parse)
                .orElseThrow(() -> new IllegalStateException(module + " has no file approvals/" + kind + ".csv"));
    }

    private static Optional<Plan> configured(String kind, Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode steps =
                    new ObjectMapper().readTree(file.toFile()).path("approvals").path(kind);
            return steps.isMissingNode() ? Optional.empty() : Optional.of(plan(steps));
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("the steps of {} in {} can't be used; those of the module hold", kind, file, e);
            return Optional.empty();
        }
    }

    private static Plan plan(JsonNode steps) {
        List<Plan.Line> lines = new ArrayList<>();
        for (JsonNode step : steps) {
            List<String> roles = new ArrayList<>();
            step.path("roles").forEach(role -> roles.add(role.asText()));
            lines.add(Plan.Line.of(
                    step.path("step").asText(),
                    step.path("level").asText(),
                    roles,
                    step.path("twoPerson").asBoolean(false),
                    step.path("workingDays").asInt(0)));
        }
        return new Plan(lines);
    }
}
