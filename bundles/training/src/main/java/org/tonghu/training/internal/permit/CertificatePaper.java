package org.tonghu.training.internal.permit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.code.Codes;
import org.tonghu.api.print.PrintSpec;
import org.tonghu.api.print.PrintSpec.Pair;
import org.tonghu.api.problem.Problem;
import org.tonghu.spi.PrintSource;
import org.tonghu.training.internal.Places;
import org.tonghu.training.internal.Texts;

/** A worker's own certificate 培训合格证书, to be printed. */
@Component
public final class CertificatePaper implements PrintSource {
    private static final String KIND = "training.certificate";

    private final Certificates certificates;
    private final Codes codes;
    private final Places places;

    @Activate
    public CertificatePaper(@Reference Certificates certificates, @Reference Codes codes, @Reference Places places) {
        this.certificates = certificates;
        this.codes = codes;
        this.places = places;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return "training.sit";
    }

    @Override
    public PrintSpec make(Map<String, String> parameters) {
        Certificate certificate = certificates
                .find(id(parameters.get("id")))
                .filter(found -> found.account().equals(Caller.who().accountId()))
                .orElseThrow(Problem::notFound);
        return PrintSpec.of(KIND, certificate.id(), certificate.division(), Texts.here("training.paper.title"))
                .name(certificate.number())
                .pairs(pairs(certificate))
                .paragraph(Texts.here("training.paper.text"))
                .signatures(Texts.here("training.paper.seal"))
                .clause("5c")
                .build();
    }

    private List<Pair> pairs(Certificate certificate) {
        List<Pair> pairs = new ArrayList<>();
        pair(pairs, "name", Caller.who().realName());
        pair(
                pairs,
                "rank",
                codes.label(
                        "training-rank", certificate.rank(), Caller.current().locale()));
        pair(pairs, "place", places.full(certificate.division()));
        pair(pairs, "number", certificate.number());
        pair(pairs, "passed-on", certificate.passedOn().toString());
        pair(
                pairs,
                "valid-until",
                certificate.validUntil() == null
                        ? Texts.here("training.paper.no-end")
                        : certificate.validUntil().toString());
        return pairs;
    }

    private static void pair(List<Pair> pairs, String key, String text) {
        pairs.add(new Pair(Texts.here("training.paper." + key), text));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/parameters/id", "training.id-invalid");
        }
    }
}
