// A watching process that never begins, like one whose thread the package has blocked.
setInterval(() => undefined, 1000);
