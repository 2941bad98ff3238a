package org.tonghu.reporting.internal;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;

/** The sealed table of reporters. Joins the running transaction; who may ask is its callers' business. */
@Component(service = ReporterRows.class)
public final class ReporterRows {
    private static final UUID TABLE = UUID.fromString("7f9d6f2a-52f1-4d0b-9a53-6d5f0a3c8e11");
    private static final String COLUMNS = "report_index, account_index, receipt_index, envelope";
    private static final String SELECT = "select envelope, report_index from reporting_reporter where ";
    private final Database db;
    private final Vault vault;
    private final Secrets secrets;

    @Activate
    public ReporterRows(
            @Reference(target = "(tonghu.module=reporting)") Database db,
            @Reference Vault vault,
            @Reference Secrets secrets) {
        this.db = db;
        this.vault = vault;
        this.secrets = secrets;
    }

    /** Who reported what, and the number given for it. */
    record Entry(UUID report, String number, Reporter reporter) {}

    /** Returns false, and writes nothing, where the report has its reporter already. */
    boolean put(Entry entry) {
        Map<String, String> fields = new TreeMap<>(entry.reporter().fields());
        fields.put("number", entry.number());
        UUID account = entry.reporter().account();
        String insert = db.dialect().insertIgnore("reporting_reporter", COLUMNS, "report_index");
        int added = db.update(Sql.of(
                insert,
                secrets.index("report", entry.report()),
                account == null ? null : secrets.index("account", account),
                secrets.index("receipt", entry.number()),
                sealed(entry.report(), fields)));
        return added == 1;
    }

    Optional<Entry> of(UUID report) {
        return db.one(Sql.of(SELECT + "report_index = ?", secrets.index("report", report)), row -> entry(report, row));
    }

    /** The reports an account has made. */
    List<Entry> by(UUID account) {
        return db.list(Sql.of(SELECT + "account_index = ?", secrets.index("account", account)), this::entry);
    }

    /** The report a number was given for. */
    Optional<UUID> reportOf(String number) {
        return db.one(Sql.of(SELECT + "receipt_index = ?", secrets.index("receipt", number)), this::entry)
                .map(Entry::report);
    }

    /** The outer envelope tells the report's id, which the inner one is bound to. */
    private byte[] sealed(UUID report, Map<String, String> fields) {
        byte[] inner = vault.seal(secrets.owner(report), fields);
        Map<String, String> outer = Map.of(
                "report", report.toString(), "reporter", Base64.getEncoder().encodeToString(inner));
        return vault.seal(TABLE, outer);
    }

    private Entry entry(Row row) {
        Map<String, String> outer = vault.open(TABLE, row.bytes("envelope"));
        return opened(UUID.fromString(outer.get("report")), outer);
    }

    private Entry entry(UUID report, Row row) {
        return opened(report, vault.open(TABLE, row.bytes("envelope")));
    }

    private Entry opened(UUID report, Map<String, String> outer) {
        byte[] inner = Base64.getDecoder().decode(outer.get("reporter"));
        Map<String, String> fields = vault.open(secrets.owner(report), inner);
        return new Entry(report, fields.get("number"), Reporter.of(fields));
    }
}
