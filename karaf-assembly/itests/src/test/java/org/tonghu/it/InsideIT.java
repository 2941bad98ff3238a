package org.tonghu.it;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;

import java.io.File;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.karaf.options.LogLevelOption.LogLevel;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.ops4j.pax.exam.util.Filter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.event.Events;

/** Looks at the distribution from the inside: what runs, and that one transaction holds what two bundles do. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class InsideIT {
    private static final long PROVINCE = 530000000000L;
    private static final int START_LIMIT = 180_000;
    private static final List<String> UNWANTED = List.of(
            "org.apache.karaf.shell.ssh",
            "org.apache.karaf.management",
            "org.apache.karaf.kar",
            "org.apache.karaf.deployer",
            "org.apache.karaf.instance",
            "org.apache.karaf.jdbc",
            "org.apache.karaf.webconsole",
            "org.apache.sshd");

    @Inject
    private BundleContext context;

    @Inject
    @Filter(value = "(tonghu.module=platform)", timeout = START_LIMIT)
    private Database platform;

    @Inject
    @Filter(value = "(tonghu.module=security)", timeout = START_LIMIT)
    private Database security;

    @Inject
    @Filter(timeout = START_LIMIT)
    private Events events;

    @Inject
    @Filter(timeout = START_LIMIT)
    private Audit audit;

    /** The product's own archive, on a free port. */
    @Configuration
    public Option[] distribution() {
        String data = new File("target/exam-data").getAbsolutePath();
        String repository = System.getProperty("user.home") + "/.m2/repository";
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl("file:" + new File(System.getProperty("tonghu.test.archive")).getAbsolutePath())
                    .name("Tonghu")
                    .unpackDirectory(new File("target/exam"))
                    .useDeployFolder(false),
            configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
            logLevel(LogLevel.INFO),
            editConfigurationFilePut(
                    "etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", Integer.toString(Node.freePort())),
            editConfigurationFilePut(
                    "etc/org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.localRepository", repository),
            editConfigurationFilePut("etc/custom.system.properties", "tonghu.data", data),
            editConfigurationFilePut("etc/custom.system.properties", "tonghu.keys", data + "/keys"),
            editConfigurationFilePut("etc/custom.system.properties", "tonghu.address", "http://127.0.0.1/"),
            editConfigurationFilePut(
                    "etc/org.ops4j.datasource-tonghu.cfg", "url", "jdbc:h2:mem:inside;DB_CLOSE_DELAY=-1"),
        };
    }

    @Test
    public void everyBundleRuns() {
        List<String> idle = Stream.of(context.getBundles())
                .filter(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE && bundle.getState() != Bundle.STARTING)
                .map(Bundle::getSymbolicName)
                .toList();

        assertEquals(List.of(), idle);
    }

    @Test
    public void nothingThatOpensTheRuntimeToOthersIsInstalled() {
        List<String> found = Stream.of(context.getBundles())
                .map(bundle -> String.valueOf(bundle.getSymbolicName()))
                .filter(name -> UNWANTED.stream().anyMatch(name::startsWith))
                .toList();

        assertEquals(List.of(), found);
    }

    @Test
    public void theDemoIsNotPartOfAProductionStart() {
        assertEquals(
                0,
                Stream.of(context.getBundles())
                        .filter(bundle -> "org.tonghu.demo".equals(bundle.getSymbolicName()))
                        .count());
    }

    @Test
    public void whatTwoBundlesWriteInOneTransactionIsKeptTogether() {
        assertEquals("done", Caller.asSystem(() -> security.tx(() -> writeBoth("itest.kept"))));

        assertEquals(1, audited("itest.kept"));
        assertEquals(1, published("itest.kept"));
    }

    @Test
    public void whatTwoBundlesWriteInOneTransactionIsUndoneTogether() {
        assertThrows(
                Undo.class,
                () -> Caller.asSystem(() -> security.tx(() -> {
                    writeBoth("itest.undone");
                    assertEquals(1, audited("itest.undone"));
                    assertEquals(1, published("itest.undone"));
                    throw new Undo();
                })));

        assertEquals(0, audited("itest.undone"));
        assertEquals(0, published("itest.undone"));
    }

    private String writeBoth(String name) {
        audit.changed(name, "itest", Uuid7.next(), PROVINCE, Map.of());
        events.publish(List.of(new DomainEvent(Uuid7.next(), name, Uuid7.next(), PROVINCE, Instant.now(), Map.of())));
        return "done";
    }

    private long audited(String name) {
        return security.count(Sql.of("select count(*) from security_audit where action = ?", name));
    }

    private long published(String name) {
        return platform.count(Sql.of("select count(*) from platform_event where type = ?", name));
    }

    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
