package org.tonghu.facts.internal.rule;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.fact.Rules;
import org.tonghu.facts.internal.Etc;
import org.tonghu.facts.internal.fact.Confidentiality;

/** The rule sets of {@code etc/rules}, read at the start. A file that is wrong leaves out its own rule sets, no other. */
@Component
public final class SqlRules implements Rules {
    private static final Logger LOG = LoggerFactory.getLogger(SqlRules.class);

    private final Database db;
    private final Confidentiality confidentiality;
    private final Map<String, RuleVersion> versions = new LinkedHashMap<>();

    @Activate
    public SqlRules(
            @Reference(target = "(tonghu.module=facts)") Database db,
            @Reference Confidentiality confidentiality,
            @Reference Clock clock)
            throws IOException {
        this(db, confidentiality, clock, Etc.resolve("rules"));
    }

    SqlRules(Database db, Confidentiality confidentiality, Clock clock, Path folder) throws IOException {
        this.db = db;
        this.confidentiality = confidentiality;
        RuleRows rows = new RuleRows(db, clock);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv")) {
            files.forEach(file -> load(file, rows));
        }
    }

    private void load(Path file, RuleRows rows) {
        List<RuleVersion> read;
        try {
            read = RuleFile.read(file);
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("{} is left out, its rule sets are unknown: {}", file, e.getMessage(), e);
            return;
        }
        for (RuleVersion version : read) {
            RuleVersion stored = rows.store(version);
            versions.put(version.ruleSet(), stored);
            LOG.info("rule set {}: version {}", stored.ruleSet(), stored.hash());
        }
    }

    @Override
    public Sql select(String ruleSet, LocalDate day, Sql children) {
        RuleVersion version = loaded(ruleSet);
        Confidentiality.Reader reader = confidentiality.reader();
        List<String> hidden = version.rules().stream()
                .flatMap(rule -> rule.conditions().stream())
                .map(Condition::fact)
                .distinct()
                .filter(fact -> !reader.mayRead(fact))
                .toList();
        return new RuleSelect(db.dialect(), version, day).sql(children, hidden);
    }

    @Override
    public UUID version(String ruleSet) {
        return loaded(ruleSet).id();
    }

    @Override
    public List<String> outcomes(String ruleSet) {
        return loaded(ruleSet).outcomes();
    }

    private RuleVersion loaded(String ruleSet) {
        RuleVersion version = versions.get(ruleSet);
        if (version == null) {
            throw new IllegalStateException("no rule set " + ruleSet + " in etc/rules");
        }
        return version;
    }
}
