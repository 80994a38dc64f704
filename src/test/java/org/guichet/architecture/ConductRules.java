package org.guichet.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.regex.Pattern;

/** What only the edges may do: ask the clock, make threads and chance, end the process, write the books. */
final class ConductRules {

    static final DescribedPredicate<JavaClass> CLOCKS = belongToAnyOf(Clock.class).as("are clocks");
    static final DescribedPredicate<JavaClass> THREADS = belongToAnyOf(Thread.class, Timer.class, Executor.class,
            ExecutorService.class, ScheduledExecutorService.class, ThreadPoolExecutor.class, Executors.class,
            ForkJoinPool.class, CompletableFuture.class).as("are threads");
    static final DescribedPredicate<JavaClass> RANDOMS = belongToAnyOf(Random.class, SecureRandom.class,
            SplittableRandom.class, ThreadLocalRandom.class).or(resideInAnyPackage("java.util.random"))
            .as("are random");

    /** A thread may ask about itself; it may not make, start or delay one. */
    private static final Set<String> HARMLESS = Set.of("currentThread", "interrupt", "isInterrupted", "interrupted",
            "getName", "threadId", "isVirtual", "getStackTrace");
    private static final Pattern WRITES = Pattern
            .compile("(append|apply|rebuild|insert|update|delete|write|save|store|put|replace|merge|mark|clear).*");

    private final Layout layout;

    ConductRules(Layout layout) {
        this.layout = layout;
    }

    /** This is what makes a simulation deterministic. */
    ArchRule clocksChanceThreadsAndExitOnlyAtTheEdges() {
        return noClasses().that(DescribedPredicate.not(layout.in("app", "lab", "kernel.system"))).should()
                .accessTargetWhere(DescribedPredicate.<JavaAccess<?>>describe(
                        "asks the clock, makes chance or threads, or ends the process", ConductRules::isForTheEdges))
                .allowEmptyShould(true);
    }

    /** The demo, the benches and the commands act through the use cases, as the window does. */
    ArchRule laboratoryAndCommandsWriteNoBooks() {
        DescribedPredicate<JavaClass> books = layout.in("journal", "store");
        return noClasses().that(layout.in("lab", "app.command")).should()
                .accessTargetWhere(DescribedPredicate.<JavaAccess<?>>describe("writes the journal or the store",
                        access -> WRITES.matcher(access.getTarget().getName()).matches()
                                && (books.test(access.getTargetOwner())
                                        || access.getTargetOwner().getAllRawInterfaces().stream().anyMatch(books))))
                .allowEmptyShould(true);
    }

    /** Without one, the work goes to threads that nobody gave. */
    private static boolean isGivenItsExecutor(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Executor.class));
    }

    private static boolean isForTheEdges(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        boolean made = name.equals(JavaConstructor.CONSTRUCTOR_NAME);
        if (owner.isEquivalentTo(System.class)) {
            return Set.of("currentTimeMillis", "nanoTime", "exit").contains(name);
        }
        if (owner.isEquivalentTo(Runtime.class)) {
            return Set.of("exit", "halt", "addShutdownHook").contains(name);
        }
        if (owner.isEquivalentTo(UUID.class)) {
            return name.equals("randomUUID");
        }
        if (owner.isEquivalentTo(Math.class)) {
            return name.equals("random");
        }
        if (owner.isEquivalentTo(CompletableFuture.class)) {
            return name.endsWith("Async") && !isGivenItsExecutor(access);
        }
        if (owner.isAssignableTo(Thread.class) || owner.getName().startsWith("java.lang.Thread$")) {
            return !HARMLESS.contains(name);
        }
        if (made) {
            return RANDOMS.test(owner) || owner.isAssignableTo(ThreadPoolExecutor.class)
                    || owner.isAssignableTo(Timer.class);
        }
        if (owner.getPackageName().equals("java.time")) {
            return name.equals("now") || name.startsWith("system");
        }
        return owner.isEquivalentTo(ThreadLocalRandom.class) || owner.isEquivalentTo(Executors.class)
                || owner.isEquivalentTo(ForkJoinPool.class);
    }
}
