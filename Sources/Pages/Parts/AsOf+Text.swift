import Chronicle
import Queries

extension AsOf {
    /// As it is written in forms and addresses; nothing for the newest state.
    var text: String {
        switch self {
        case .newest: ""
        case .position(let position): "\(position)"
        case .moment(let moment): AsOf("\(moment.day)") == self ? "\(moment.day)" : moment.description
        }
    }
}
