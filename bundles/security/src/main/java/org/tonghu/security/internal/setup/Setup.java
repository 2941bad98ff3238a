package org.tonghu.security.internal.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.problem.Problem;
import org.tonghu.security.internal.account.AccountStore;
import org.tonghu.security.internal.account.Credentials;
import org.tonghu.security.internal.account.Draft;
import org.tonghu.security.internal.account.HashQueue;
import org.tonghu.security.internal.key.Folders;
import org.tonghu.security.internal.session.Token;

/**
 * The first start: while there is no account, a one-time link makes the three administrators, who are three persons. A
 * restart makes a new link in place of the old one.
 */
@Component(immediate = true, service = Setup.class)
public final class Setup {
    private static final int ROW = 1;

    private final Database db;
    private final AccountStore accounts;
    private final Credentials credentials;
    private final HashQueue hashes;
    private final Audit audit;
    private final SetupFile file;

    @Activate
    public Setup(
            BundleContext context,
            @Reference(target = "(tonghu.module=security)") Database db,
            @Reference AccountStore accounts,
            @Reference Credentials credentials,
            @Reference HashQueue hashes,
            @Reference Audit audit) {
        this(new SetupFile(Folders.data(context), address(context)), db, accounts, credentials, hashes, audit);
    }

    Setup(SetupFile file, Database db, AccountStore accounts, Credentials credentials, HashQueue hashes, Audit audit) {
        this.db = db;
        this.accounts = accounts;
        this.credentials = credentials;
        this.hashes = hashes;
        this.audit = audit;
        this.file = file;
        if (accounts.isEmpty()) {
            file.write(renew());
        } else {
            close();
        }
    }

    /** Whether the token is that of the link, and the link is still good. */
    public boolean isGood(String token) {
        return accounts.isEmpty()
                && stored(false).filter(Token.hash(token)::equals).isPresent();
    }

    /**
     * Makes the three administrators; then the link is dead.
     *
     * @throws Problem {@code not-found} for a link that is dead, {@code invalid}
     */
    public void open(String token, List<Administrator> three) {
        if (!isGood(token)) {
            throw Problem.notFound();
        }
        SetupRules.check(three);
        List<String> passwords = three.stream()
                .map(administrator -> hashes.hash(administrator.password()))
                .toList();
        db.tx(() -> {
            if (stored(true).filter(Token.hash(token)::equals).isEmpty() || !accounts.isEmpty()) {
                throw Problem.notFound();
            }
            IntStream.range(0, three.size()).forEach(i -> open(three.get(i), passwords.get(i)));
            db.update(Sql.of("delete from security_setup"));
            return null;
        });
        file.delete();
    }

    /** Ends the link because accounts came another way. */
    public void close() {
        db.update(Sql.of("delete from security_setup"));
        file.delete();
    }

    private void open(Administrator administrator, String hash) {
        UUID id = Uuid7.next();
        Draft draft = administrator.draft();
        accounts.add(id, draft);
        credentials.add(id, hash, false, true);
        audit.changed(
                "account.opened",
                "account",
                id,
                DivisionCode.PROVINCE,
                Map.of(
                        "username", new Audit.Change(null, draft.username()),
                        "role", new Audit.Change(null, draft.role())));
    }

    private String renew() {
        String token = Token.next();
        return db.tx(() -> {
            db.update(Sql.of("delete from security_setup"));
            db.update(Sql.of("insert into security_setup (id, token_hash) values (?, ?)", ROW, Token.hash(token)));
            return token;
        });
    }

    private Optional<String> stored(boolean lock) {
        Sql sql = Sql.of("select token_hash from security_setup where id = ?", ROW)
                .when(lock, "for update");
        return db.one(sql, row -> row.string("token_hash"));
    }

    private static String address(BundleContext context) {
        String address = context.getProperty("tonghu.address");
        if (address != null && !address.isBlank()) {
            return address.replaceAll("/+$", "");
        }
        String port = context.getProperty("org.osgi.service.http.port");
        if (port == null) {
            port = System.getenv().getOrDefault("TONGHU_PORT", "8181");
        }
        return "http://127.0.0.1:" + port;
    }
}
