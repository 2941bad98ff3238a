package org.tonghu.work.internal.print;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.Audit.Change;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.print.Documents;
import org.tonghu.api.print.PrintSpec;
import org.tonghu.api.print.Printed;
import org.tonghu.work.internal.blob.DatabaseBlobs;
import org.tonghu.work.internal.text.Texts;

/** Prints, numbers, stores and audits documents. */
@Component(
        service = {Documents.class, Press.class},
        configurationPid = "org.tonghu.work.print")
@Designate(ocd = PrintSettings.class)
public final class Press implements Documents {
    private static final String MODULE = "work";
    private static final String PDF = "application/pdf";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final PrintSettings settings;
    private final DocumentRows rows;
    private final DatabaseBlobs blobs;
    private final Texts texts;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Press(
            PrintSettings settings,
            @Reference DocumentRows rows,
            @Reference DatabaseBlobs blobs,
            @Reference Texts texts,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.settings = settings;
        this.rows = rows;
        this.blobs = blobs;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    static String content(UUID id) {
        return "/api/prints/" + id + "/content";
    }

    @Override
    public Printed print(PrintSpec spec) {
        String number = DocumentNumber.next();
        Instant now = clock.instant();
        Locale locale = Caller.current().locale();
        byte[] pdf = Paper.pdf(
                spec,
                lines(spec, number, now, locale),
                settings.checkAddress() + number,
                text("print.date-line", Map.of(), locale),
                locale);
        UUID id = Uuid7.next();
        Printed printed = new Printed(
                id,
                DocumentNumber.shown(number),
                spec.kind(),
                FileNames.pdf(spec.name()),
                pdf.length,
                sha256(pdf),
                now,
                content(id));
        return rows.tx(() -> stored(spec, printed, number, pdf));
    }

    private Printed stored(PrintSpec spec, Printed printed, String number, byte[] pdf) {
        Actor actor = Caller.who();
        UUID blob = blobs.put(printed.name(), PDF, new ByteArrayInputStream(pdf), pdf.length);
        blobs.keep(blob);
        String level = DivisionCode.level(actor.division()).code();
        rows.insert(
                printed,
                number,
                new DocumentRows.Issue(spec.subject(), spec.division(), blob, actor.accountId(), level));
        audit.changed(
                "document.printed",
                "document",
                printed.id(),
                spec.division(),
                Map.of(
                        "kind", new Change(null, spec.kind()),
                        "record", new Change(null, String.valueOf(spec.subject())),
                        "number", new Change(null, printed.number()),
                        "sha256", new Change(null, printed.sha256())));
        return printed;
    }

    @Override
    public InputStream open(Printed printed) {
        return blobs.open(rows.blob(printed.id()));
    }

    private Frame.Lines lines(PrintSpec spec, String number, Instant now, Locale locale) {
        Actor actor = Caller.who();
        String clause = spec.clause() == null ? "" : text("print.clause", Map.of("clause", spec.clause()), locale);
        return new Frame.Lines(
                text("print.number", Map.of("number", DocumentNumber.shown(number)), locale),
                text("print.check", Map.of(), locale),
                clause,
                text("print.issued", Map.of("name", actor.realName(), "time", TIME.format(now)), locale),
                text("print.page", Map.of(), locale));
    }

    private String text(String key, Map<String, ?> args, Locale locale) {
        return texts.text(MODULE, key, args, locale);
    }

    private static String sha256(byte[] pdf) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
