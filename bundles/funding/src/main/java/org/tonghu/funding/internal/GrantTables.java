package org.tonghu.funding.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tonghu.funding.internal.rule.RateTable;
import org.tonghu.funding.internal.rule.SplitTable;
import org.tonghu.funding.internal.rule.StartTable;

/** The dated tables of {@code etc/rules}, read at the start. A wrong one keeps the module from starting, and says why. */
@Component(service = GrantTables.class)
public final class GrantTables {
    private final RateTable rates;
    private final SplitTable splits;
    private final StartTable starts;
    private final String version;

    @Activate
    public GrantTables() throws IOException {
        this(Path.of(System.getProperty("karaf.etc", "etc"), "rules"));
    }

    GrantTables(Path folder) throws IOException {
        String rateText = Files.readString(folder.resolve("grant-rates.csv"), StandardCharsets.UTF_8);
        String splitText = Files.readString(folder.resolve("grant-split.csv"), StandardCharsets.UTF_8);
        String startText = Files.readString(folder.resolve("grant-start.csv"), StandardCharsets.UTF_8);
        rates = RateTable.read(rateText);
        splits = SplitTable.read(splitText);
        starts = StartTable.read(startText);
        version = hash(rateText + splitText + startText);
    }

    public RateTable rates() {
        return rates;
    }

    public SplitTable splits() {
        return splits;
    }

    public StartTable starts() {
        return starts;
    }

    /** SHA-256 of the three files, hexadecimal; kept with what was worked out by them. */
    public String version() {
        return version;
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
