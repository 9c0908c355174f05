import Foundation

/// How a command is run as the cluster's owner: as it is, or by `setpriv` where this process is root.
struct StepDown {
    /// What goes before the command's own arguments.
    let prefix: [String]

    /// Finds a way that lets the owner reach `folder`, which may lie under folders that only root can enter.
    init(to owner: ClusterOwner, reaching folder: String, environment: [String: String]) throws(LocalClusterError) {
        guard owner.isSteppedDownTo else {
            prefix = []
            return
        }
        let places: [String] = ["/usr/bin/setpriv", "/bin/setpriv"]
        guard let setpriv = places.first(where: { access($0, X_OK) == 0 }) else {
            throw .cannotStepDown("there is no setpriv to step down with")
        }
        let plain = [setpriv, "--reuid=\(owner.user)", "--regid=\(owner.group)", "--clear-groups"]
        // Lets it pass through the folders above, and read nothing else that needs writing.
        let passing = plain + ["--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"]
        let test = ["--", "/bin/sh", "-c", "test -x \"$1\"", "sh", folder]
        for prefix in [plain, passing] where ChildProcess.output(of: prefix + test, environment: environment) != nil {
            self.prefix = prefix + ["--"]
            return
        }
        throw .cannotStepDown("the user it would run as (uid \(owner.user)) cannot enter \(folder)")
    }
}
