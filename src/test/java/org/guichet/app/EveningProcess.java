package org.guichet.app;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Evening} in a real process under a debugger, which stops it the moment before a given line is run for the n-th
 * time, and then has the operating system kill it.
 */
final class EveningProcess {

    /** The moment before a line of the program is run for the n-th time. */
    record Moment(Line line, int time) {

        @Override
        public String toString() {
            return line + ", time " + time;
        }
    }

    /** A line of the program; a line may begin at several places of its method's code. */
    record Line(String type, String method, long code, int number) {

        @Override
        public String toString() {
            return type.substring(type.lastIndexOf('.') + 1) + "." + method.replaceAll("\\(.*", "") + ":" + number;
        }
    }

    private final EveningProgram program;
    private final Path root;
    private final Map<String, Set<String>> watched;

    /**
     * @param root where the evening's folders are
     * @param watched methods by class
     */
    EveningProcess(EveningProgram program, Path root, Map<String, Set<String>> watched) {
        this.program = program;
        this.root = root;
        this.watched = watched;
    }

    /** Lets the evening pass to its end and tells every moment at a line of the watched methods, in order. */
    List<Moment> moments() throws IOException, InterruptedException {
        List<Moment> moments = new ArrayList<>();
        Map<Line, Integer> times = new HashMap<>();
        run(null, line -> moments.add(new Moment(line, times.merge(line, 1, Integer::sum))));
        return moments;
    }

    /** Kills the evening at that moment; false when it ended before. */
    boolean killedAt(Moment moment) throws IOException, InterruptedException {
        List<Line> met = new ArrayList<>();
        run(moment, met::add);
        return !met.isEmpty();
    }

    /** What the process had told before it ended. */
    List<String> told() throws IOException {
        return Files.readAllLines(root.resolve(EveningProgram.TOLD));
    }

    private interface Met {
        void at(Line line);
    }

    private void run(@Nullable Moment end, Met met) throws IOException, InterruptedException {
        Process process = null;
        try {
            Debugged debugged = start();
            process = debugged.process();
            follow(debugged, end, met);
        } catch (IllegalConnectorArgumentsException e) {
            throw new IOException(e);
        } finally {
            if (process != null) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private record Debugged(Process process, VirtualMachine machine) {}

    /** One at a time: the connector belongs to the whole process. */
    private Debugged start() throws IOException, IllegalConnectorArgumentsException {
        synchronized (EveningProcess.class) {
            ListeningConnector connector = Bootstrap.virtualMachineManager().listeningConnectors().stream()
                    .filter(one -> one.name().equals("com.sun.jdi.SocketListen")).findFirst().orElseThrow();
            Map<String, Connector.Argument> arguments = connector.defaultArguments();
            arguments.forEach((name, argument) -> argument.setValue(switch (name) {
                case "localAddress" -> "localhost";
                case "timeout" -> "60000";
                default -> argument.value();
            }));
            Process process = program.start(root,
                    List.of("-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address="
                            + connector.startListening(arguments)));
            try {
                return new Debugged(process, connector.accept(arguments));
            } catch (IOException e) {
                process.destroyForcibly();
                throw e;
            } finally {
                connector.stopListening(arguments);
            }
        }
    }

    private void follow(Debugged debugged, @Nullable Moment end, Met met) throws InterruptedException {
        VirtualMachine machine = debugged.machine();
        Process process = debugged.process();
        for (String type : end == null ? watched.keySet() : Set.of(end.line().type())) {
            ClassPrepareRequest request = machine.eventRequestManager().createClassPrepareRequest();
            request.addClassFilter(type);
            request.enable();
        }
        try {
            while (true) {
                EventSet events = machine.eventQueue().remove();
                for (Event event : events) {
                    switch (event) {
                        case ClassPrepareEvent prepared -> watch(machine, prepared.referenceType(), end);
                        case BreakpointEvent stopped -> {
                            met.at(line(stopped.location()));
                            if (end != null) {
                                process.destroyForcibly().waitFor();
                                return;
                            }
                        }
                        case VMDeathEvent _,VMDisconnectEvent _ -> {
                            process.waitFor();
                            return;
                        }
                        default -> {
                            // the start of the machine
                        }
                    }
                }
                events.resume();
            }
        } catch (VMDisconnectedException e) {
            process.waitFor();
        }
    }

    private void watch(VirtualMachine machine, ReferenceType type, @Nullable Moment end) {
        try {
            for (Location location : type.allLineLocations()) {
                if (end == null ? isWatched(location) : line(location).equals(end.line())) {
                    BreakpointRequest request = machine.eventRequestManager().createBreakpointRequest(location);
                    if (end != null) {
                        request.addCountFilter(end.time());
                    }
                    request.setSuspendPolicy(end == null ? EventRequest.SUSPEND_NONE : EventRequest.SUSPEND_ALL);
                    request.enable();
                }
            }
        } catch (com.sun.jdi.AbsentInformationException e) {
            throw new IllegalStateException("compiled without line numbers", e);
        }
    }

    private boolean isWatched(Location location) {
        return watched.getOrDefault(location.declaringType().name(), Set.of()).contains(location.method().name());
    }

    private static Line line(Location location) {
        return new Line(location.declaringType().name(), location.method().name() + location.method().signature(),
                location.codeIndex(), location.lineNumber());
    }
}
