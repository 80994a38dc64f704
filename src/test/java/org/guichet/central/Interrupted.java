package org.guichet.central;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Two who are at the books at once, step by step: one goes so far, then the other, then the first goes on. */
final class Interrupted {

    private final CompletableFuture<Void> waits = new CompletableFuture<>();
    private CompletableFuture<Void> other = CompletableFuture.completedFuture(null);

    /** Begins what the other does, and returns when it is done, or {@link #waits}. */
    Runnable by(Runnable work) {
        return () -> {
            other = CompletableFuture.runAsync(work);
            CompletableFuture.anyOf(waits, other).join();
        };
    }

    /** The other is about to do what it has to wait for. */
    void waits() {
        waits.complete(null);
    }

    /** Returns when the other is done too. */
    void join() {
        other.join();
    }

    /** Another who is done before the first goes on. */
    static Runnable wholly(Runnable work) {
        return () -> CompletableFuture.runAsync(work).join();
    }

    /** The books, with something that is done before a method of one of their parts is called for the first time. */
    static Books before(Books books, String part, String method, Runnable act) {
        return before(books, part, method, 0, act);
    }

    /** @param skipped how often it is called before */
    static Books before(Books books, String part, String method, int skipped, Runnable act) {
        AtomicInteger left = new AtomicInteger(skipped);
        return new Books() {
            @Override
            public <T> T inTransaction(Function<Transaction, T> work) {
                return books.inTransaction(transaction -> work.apply(proxy(Transaction.class,
                        (called, arguments) -> called.getName().equals(part)
                                ? proxy(called.getReturnType(), (inner, given) -> {
                                    if (inner.getName().equals(method) && left.getAndDecrement() == 0) {
                                        act.run();
                                    }
                                    return call(inner, call(called, transaction, arguments), given);
                                })
                                : call(called, transaction, arguments))));
            }
        };
    }

    @FunctionalInterface
    private interface Call {
        Object made(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (_, method, arguments) -> call.made(method, arguments)));
    }

    private static Object call(Method method, Object on, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
